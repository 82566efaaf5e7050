namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>What the generator says of the vendor's document.</summary>
internal static class VendorDiagnostics
{
    /// <summary>"no" for Norway became a boolean on its way through YAML.</summary>
    public static readonly string[] Expected =
    [
        "spec/sinch-voice.json(3290,15): info SVG008: Enum member false isn't a string as its schema says; it is read and written as the string \"false\"",
    ];
}
