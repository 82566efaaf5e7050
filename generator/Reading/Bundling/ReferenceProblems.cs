using System.Security;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Describes why a reference leads nowhere, and what to do about it.</summary>
internal sealed class ReferenceProblems(SpecSource source, MergedDocument document, ReferencedFiles files)
{
    /// <param name="reference">The reference as written.</param>
    /// <param name="pointer">The location of the element that contains it.</param>
    public ReferenceProblem Of(string reference, string pointer)
    {
        var parsed = ExternalReference.Parse(reference);
        if (parsed.Path.Length == 0)
        {
            return Unresolved(reference, "the document");
        }

        if (parsed.IsUrl)
        {
            return NotFollowed(reference, "URLs are never opened; save the file in the project, refer to it by its relative path, and list it in References");
        }

        // A reference that an overlay adds belongs to the document.
        var from = files.FindRead(document.Find(pointer).FilePath) ?? files.Document;
        return files.PathOf(parsed, from) is { } path && path != files.Document.Path
            ? Unresolved(reference, $"'{FilePaths.LastSegment(path)}'")
            : NotFollowed(reference, $"List the file in the project: {Item(FilePaths.Resolve(parsed.Path, from.Path))}");
    }

    private static ReferenceProblem Unresolved(string reference, string where)
        => new(DiagnosticDescriptors.UnresolvedReference, consequence => [reference, where, consequence]);

    private static ReferenceProblem NotFollowed(string reference, string advice)
        => new(DiagnosticDescriptors.ExternalReference, consequence => [reference, consequence, advice]);

    /// <summary>The item that lists a file, as the project should have it.</summary>
    private string Item(string path)
    {
        var options = source.Options;
        var include = options.Include.Length > 0 ? options.Include : source.Path;
        var name = options.ProjectFolder.Length > 0 ? FilePaths.Relative(path, options.ProjectFolder) : path;
        var references = options.References.Length > 0 ? $"{options.References.TrimEnd(';')};{name}" : name;
        return $"<SinchVoiceSpec Include=\"{SecurityElement.Escape(include)}\" References=\"{SecurityElement.Escape(references)}\" />";
    }
}

/// <summary>Represents the reason that a reference leads nowhere.</summary>
/// <param name="Descriptor">The diagnostic.</param>
/// <param name="Arguments">Returns its arguments for a consequence.</param>
internal sealed record ReferenceProblem(DiagnosticDescriptor Descriptor, Func<string, string[]> Arguments);
