namespace Sinch.Voice.Fuzz.Documents;

/// <summary>A project with a document.</summary>
/// <param name="Text">The document's bytes.</param>
/// <param name="Overlay">Those of its overlay, if it has one.</param>
/// <param name="ValidateExamples">Whether the project has the document's examples checked.</param>
/// <param name="Compile">Whether to compile the generated code, which takes much longer than the generation.</param>
internal sealed record DocumentCase(byte[] Text, byte[]? Overlay, bool ValidateExamples, bool Compile)
{
    /// <summary>Gets the format of both.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>Gets the same case in JSON, for one in YAML whose bytes nothing has changed.</summary>
    public DocumentCase? Json { get; init; }

    /// <summary>Gets the bytes of the file that references lead to, if there is one. It is JSON whatever the document is.</summary>
    public byte[]? Shared { get; init; }

    public string DocumentPath => "api" + Extension;

    public string OverlayPath => "api.overlay" + Extension;

    private string Extension => Format == DocumentFormat.Json ? ".json" : ".yaml";

    /// <summary>Returns the same case in YAML; what can't be written as YAML stays in JSON.</summary>
    public DocumentCase In(DocumentFormat format)
        => format == DocumentFormat.Json || Yaml.TryWrite(Text, format) is not { } text || (Overlay is not null && Yaml.TryWrite(Overlay, format) is null)
            ? this
            : this with { Text = text, Overlay = Overlay is null ? null : Yaml.TryWrite(Overlay, format), Format = format, Json = this };

    /// <summary>An unchanged document.</summary>
    public static DocumentCase Of(SeedDocument document) => new(document.Text, document.Overlay, ValidateExamples: true, Compile: true);
}
