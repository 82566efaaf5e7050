using Microsoft.Build.Framework;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>Finds the files of each list of references. MSBuild expands the wildcards, as in all items.</summary>
/// <param name="items">The files, each with the list that names it.</param>
/// <param name="outputFolders">The folders that the build writes to.</param>
internal sealed class ReferenceLists(IReadOnlyList<ITaskItem> items, IEnumerable<string> outputFolders)
{
    private readonly ILookup<string, ITaskItem> _items = items.ToLookup(item => item.GetMetadata(SpecMetadata.References).Trim(), StringComparer.Ordinal);
    private readonly List<string> _outputFolders = [.. outputFolders.Select(folder => folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar)];

    /// <summary>Returns the files, which may be missing, with their names as written or as matched.</summary>
    public IEnumerable<(string Name, string Path)> FilesOf(Spec spec)
        => spec.References.Count == 0
            ? []
            : _items[spec.RawReferences]
                .Select(item => (Name: item.ItemSpec, Path: item.GetMetadata("FullPath")))
                .Where(file => spec.References.Contains(file.Name, StringComparer.Ordinal) || IsDocument(file.Path));

    /// <summary>Wildcards match everything in a folder, but the compiler reports a binary file among its additional files as an error.</summary>
    private bool IsDocument(string path)
        => Path.GetExtension(path).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML" && !_outputFolders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal));
}
