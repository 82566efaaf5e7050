namespace Sinch.Voice.Fuzz.Documents;

/// <summary>A project with a document.</summary>
/// <param name="Text">The document's bytes.</param>
/// <param name="Overlay">Those of its overlay, if it has one.</param>
/// <param name="ValidateExamples">Whether the project has the document's examples checked.</param>
/// <param name="Compile">Whether to compile the generated code, which takes much longer than the generation.</param>
internal sealed record DocumentCase(byte[] Text, byte[]? Overlay, bool ValidateExamples, bool Compile)
{
    /// <summary>An unchanged document.</summary>
    public static DocumentCase Of(SeedDocument document) => new(document.Text, document.Overlay, ValidateExamples: true, Compile: true);
}
