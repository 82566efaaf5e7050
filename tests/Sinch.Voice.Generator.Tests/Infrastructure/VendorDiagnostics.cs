namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>What the generator says of the vendor's document.</summary>
internal static class VendorDiagnostics
{
    /// <summary>"no" for Norway became a boolean on its way through YAML, and some values are listed in two spellings, which the overlay makes one.</summary>
    public static readonly string[] Expected =
    [
        "spec/sinch-voice.json(3290,15): info SVG008: Enum member false isn't a string as its schema says; it is read and written as the string \"false\"",
        "spec/sinch-voice.json(4339,11): info SVG009: The name 'Pstn' is taken, so this becomes 'Pstn2'",
        "spec/sinch-voice.json(4340,11): info SVG009: The name 'Mxp' is taken, so this becomes 'Mxp2'",
        "spec/sinch-voice.json(4364,11): info SVG009: The name 'Number' is taken, so this becomes 'Number2'",
        "spec/sinch-voice.json(4377,11): info SVG009: The name 'Username' is taken, so this becomes 'Username2'",
    ];
}
