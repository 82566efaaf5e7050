namespace Sinch.Voice.Generator.Inputs;

/// <summary>Describes the file in which a build passes the project's <c>SinchVoiceSpec</c> items to the generator. The package's build task writes it.</summary>
/// <remarks>
/// Metadata of additional files would not work: the compiler keeps one set for each path, so another item of the same file would replace it.
/// </remarks>
internal static class ManifestFormat
{
    // [/projects/calls/spec/api.json]
    // DefinedAt = /projects/calls/Calls.csproj(12,5)
    // Namespace = Contoso.Calls
    // Overlay = spec/fixes.overlay.json
    // References = spec/common.yaml;spec/schemas/**
    // Include = spec/api.json
    // ProjectFolder = /projects/calls
    // [/projects/calls/spec/fixes.overlay.json]
    // Companion = spec/fixes.overlay.json
    // [/projects/calls/spec/common.yaml]
    // Companion = spec/common.yaml;spec/schemas/**

    public const string FileName = "SinchVoiceSpecs.ini";

    /// <summary>The location of the item of a document: a file, with line and column if they are known.</summary>
    public const string DefinedAt = nameof(DefinedAt);

    /// <summary>The document's path as written in the item.</summary>
    public const string Include = nameof(Include);

    /// <summary>The folder of the project, against which the paths in items are resolved.</summary>
    public const string ProjectFolder = nameof(ProjectFolder);

    /// <summary>The name in the items of an overlay or a baseline; for a file that references may lead to, the whole list that contains it.</summary>
    public const string Companion = nameof(Companion);

    /// <summary>Marks an item of the bundled document that does not name the bundled overlay.</summary>
    public const string LacksBundledOverlay = nameof(LacksBundledOverlay);

    public static string Section(string path) => $"[{path}]";

    public static string Entry(string name, string value) => $"{name} = {value}";

    public static string? PathOf(string line) => line.Length > 1 && line[0] == '[' && line[line.Length - 1] == ']' ? line.Substring(1, line.Length - 2) : null;

    public static (string Name, string Value)? EntryOf(string line)
        => line.IndexOf('=') is var end and > 0 ? (line.Substring(0, end).Trim(), line.Substring(end + 1).Trim()) : null;
}
