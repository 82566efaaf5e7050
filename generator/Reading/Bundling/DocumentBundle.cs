using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>
/// Makes one document of several files: it adds what references to other files lead to, so that all references are local, and the later steps know of
/// one document only. Each added value keeps its origin, and diagnostics about it point into its file.
/// </summary>
/// <remarks>
/// First <see cref="ReferenceClosure"/> finds all values that references lead to, across the files. A value within another one is added with it. Then
/// <see cref="ReferencePlacement"/> adds each of the others once: most as components, path items and security schemes where the first reference to them
/// is. An element where OpenAPI allows no reference, such as <c>paths</c>, is replaced by a copy.
/// </remarks>
internal static class DocumentBundle
{
    /// <exception cref="UnreadableFileException">A referenced file has a syntax error, or the document would become too large.</exception>
    public static void Make(MergedDocument document, ReferencedFiles files, CancellationToken cancellationToken)
    {
        if (files.IsEmpty)
        {
            return;
        }

        var walk = new ReferenceWalk(SpecVersion.Of(document.Root), cancellationToken);
        var closure = new ReferenceClosure(files, walk);
        closure.Find();
        new ReferencePlacement(document, files, closure, walk).Run();
    }
}
