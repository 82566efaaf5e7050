using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Contains the files that the references of a document may lead to: the document, and those that its item lists. No other file is ever read.</summary>
/// <remarks>A file is parsed when the first reference leads to it: lists with wildcards name many files that none leads to.</remarks>
internal sealed class ReferencedFiles
{
    private readonly Dictionary<string, CompanionFile> _listed = new(StringComparer.Ordinal);

    /// <summary>On some systems, a document works whatever the case of its references. Case tells files apart only if there are several.</summary>
    private readonly ILookup<string, CompanionFile> _ignoringCase;
    private readonly Dictionary<string, ReferencedFile> _read = new(StringComparer.Ordinal);
    private readonly DiagnosticSink _diagnostics;

    public ReferencedFiles(SpecSource source, MergedDocument document, DiagnosticSink diagnostics)
    {
        _diagnostics = diagnostics;
        Document = new ReferencedFile(FilePaths.Normalize(source.Path), document.Root, null);
        _read.Add(Document.Path, Document);
        foreach (var file in source.ReferencedFiles)
        {
            _listed[FilePaths.Normalize(file.Path)] = file;
        }

        _ignoringCase = _listed.ToLookup(file => file.Key, file => file.Value, StringComparer.OrdinalIgnoreCase);
    }

    public ReferencedFile Document { get; }

    public bool IsEmpty => _listed.Count == 0;

    /// <summary>Gets the number of characters of the files that were read.</summary>
    public int Length { get; private set; }

    /// <summary>Returns the file with a path, if it was read.</summary>
    public ReferencedFile? FindRead(string path) => _read.TryGetValue(FilePaths.Normalize(path), out var file) ? file : null;

    /// <summary>Returns the file that a reference leads to; <see langword="null"/> if it is not listed.</summary>
    /// <exception cref="UnreadableFileException">The file is listed, but has a syntax error.</exception>
    public ReferencedFile? Find(ExternalReference reference, ReferencedFile from)
    {
        if (reference.Path.Length == 0)
        {
            return from;
        }

        if (PathOf(reference, from) is not { } path)
        {
            return null;
        }

        if (!_read.TryGetValue(path, out var read))
        {
            var file = _listed[path];
            var content = DocumentFile.Read(file.Path, file.Text!);
            _diagnostics.Add(DiagnosticDescriptors.LoneSurrogate, content.Replaced);
            Length += file.Text!.Length;
            read = new ReferencedFile(path, content.Root, content.Positions);
            _read.Add(path, read);
        }

        return read;
    }

    /// <summary>Returns the path of the file that a reference leads to; <see langword="null"/> if it is not listed.</summary>
    public string? PathOf(ExternalReference reference, ReferencedFile from)
    {
        if (reference.IsUrl)
        {
            return null;
        }

        var path = FilePaths.Resolve(reference.Path, from.Path);
        return _listed.ContainsKey(path) || _read.ContainsKey(path) ? path
            : _ignoringCase[path].Take(2).ToList() is [var similar] ? FilePaths.Normalize(similar.Path)
            : null;
    }
}
