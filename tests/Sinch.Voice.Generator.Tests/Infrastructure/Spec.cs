using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>A document as a test gives it to the generator, with the metadata of its item.</summary>
internal sealed record Spec(string? Content, string Path = "spec/sinch-voice.json")
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public Dictionary<string, string> Metadata { get; init; } = [];

    /// <summary>Whether the file is a SinchVoiceSpec item at all.</summary>
    public bool IsItem { get; init; } = true;

    /// <summary>Whether the file is an overlay or a baseline that the metadata of a document name by its path.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>The list that names a file that references may lead to.</summary>
    public string? CompanionName { get; init; }

    /// <summary>The document with the files that its references may lead to.</summary>
    public Spec[] With(params (string Path, string Content)[] files)
    {
        var list = string.Join(";", files.Select(file => file.Path));
        return [this with { Metadata = new(Metadata) { ["References"] = list } }, .. files.Select(file => Companion(file.Path, file.Content) with { CompanionName = list })];
    }

    /// <summary>A file that a document is read with.</summary>
    public static Spec Companion(string path, string? content) => new(content, path) { IsItem = false, IsCompanion = true };

    /// <summary>The vendor's document, as it lies in <c>spec/</c>.</summary>
    public static Spec Vendor { get; } = new(VendorDocument.Text);

    /// <summary>The vendor's document with the corrections and names of the overlay that lies beside it.</summary>
    public static Spec[] Corrected { get; } =
    [
        Vendor with { Metadata = new() { ["Overlay"] = "spec/sinch-voice.overlay.json" } },
        Companion("spec/sinch-voice.overlay.json", VendorDocument.Overlay),
    ];

    /// <summary>The text of the document after an edit.</summary>
    public string Edited(Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(Content!)!;
        edit(document);
        return document.ToJsonString(s_indented);
    }

    /// <summary>The same document with types for schemas that nothing refers to.</summary>
    public Spec WithUnreferenced() => this with { Metadata = new(Metadata) { ["EmitUnreferenced"] = "true" } };

    /// <summary>A document of the given component schemas and nothing else.</summary>
    public static Spec OfSchemas(string schemas) => new(Document("{}", schemas));

    /// <summary>A document of the given paths and component schemas.</summary>
    public static Spec Of(string paths, string schemas = "{}") => new(Document(paths, schemas));

    private static string Document(string paths, string schemas) =>
        $$"""
        {
          "openapi": "3.0.0",
          "info": { "title": "Test", "version": "1" },
          "servers": [ { "url": "https://api.example.com" } ],
          "paths": {{paths}},
          "components": { "schemas": {{schemas}} }
        }
        """;
}
