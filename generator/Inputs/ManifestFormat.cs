namespace Sinch.Voice.Generator.Inputs;

/// <summary>The file by which a build tells the generator of the project's <c>SinchVoiceSpec</c> items. The package's build task writes it.</summary>
/// <remarks>
/// The metadata of additional files can't: the compiler keeps one set of them for each path, so that another item of the same file replaces them.
/// </remarks>
internal static class ManifestFormat
{
    // [/projects/calls/spec/api.json]
    // DefinedAt = /projects/calls/Calls.csproj(12,5)
    // Namespace = Contoso.Calls
    // Overlay = spec/fixes.overlay.json
    // [/projects/calls/spec/fixes.overlay.json]
    // Companion = spec/fixes.overlay.json

    public const string FileName = "SinchVoiceSpecs.ini";

    /// <summary>Where the item of a document is written: a file, and a line and column if they are known.</summary>
    public const string DefinedAt = nameof(DefinedAt);

    /// <summary>The name by which items refer to the file, which is an overlay or a baseline.</summary>
    public const string Companion = nameof(Companion);

    /// <summary>Marks the item of the bundled document that doesn't name the bundled overlay.</summary>
    public const string LacksBundledOverlay = nameof(LacksBundledOverlay);

    public static string Section(string path) => $"[{path}]";

    public static string Entry(string name, string value) => $"{name} = {value}";

    public static string? PathOf(string line) => line.Length > 1 && line[0] == '[' && line[line.Length - 1] == ']' ? line.Substring(1, line.Length - 2) : null;

    public static (string Name, string Value)? EntryOf(string line)
        => line.IndexOf('=') is var end and > 0 ? (line.Substring(0, end).Trim(), line.Substring(end + 1).Trim()) : null;
}
