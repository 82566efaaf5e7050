namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>The diagnostics for the vendor's document.</summary>
internal static class VendorDiagnostics
{
    /// <summary>"no" for Norway became a boolean on its way through YAML, and some values are listed in two spellings, which the overlay makes one.</summary>
    public static readonly string[] Expected =
    [
        "spec/sinch-voice.json(3290,15): info SVG008: Enum value false is not a string, which its schema requires; it is read and written as the string \"false\"",
        "spec/sinch-voice.json(4339,11): info SVG009: Name 'Pstn' is already in use; 'Pstn2' is used instead",
        "spec/sinch-voice.json(4340,11): info SVG009: Name 'Mxp' is already in use; 'Mxp2' is used instead",
        "spec/sinch-voice.json(4364,11): info SVG009: Name 'Number' is already in use; 'Number2' is used instead",
        "spec/sinch-voice.json(4377,11): info SVG009: Name 'Username' is already in use; 'Username2' is used instead",
    ];
}
