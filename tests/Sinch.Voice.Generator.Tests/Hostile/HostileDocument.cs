namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>A row of the index of hostile documents.</summary>
/// <param name="File">The file, relative to the folder of the index.</param>
/// <param name="Expected"><c>D</c>: there is a diagnostic. <c>C</c>: it compiles without an error of the generator. <c>D|C</c>: either.</param>
/// <param name="Subject">What the document is about.</param>
public sealed record HostileDocument(string File, string Expected, string Subject)
{
    public bool MustBeSaid => Expected == "D";

    public bool MustCompile => Expected == "C";

    public override string ToString() => File;
}
