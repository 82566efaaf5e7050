using System.Text;
using Microsoft.Build.Framework;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Inputs;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>Checks the <c>SinchVoiceSpec</c> items of a project, and writes the manifest for the generator.</summary>
/// <remarks>
/// It implements the interface itself, because MSBuild's base class is in a library whose version would have to match every MSBuild that loads it.
/// </remarks>
public sealed class CollectSinchVoiceSpecs : ITask
{
    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>Gets or sets the items.</summary>
    public ITaskItem[] Specs { get; set; } = [];

    /// <summary>Gets or sets the overlays that a project adds to the bundled document.</summary>
    public ITaskItem[] Overlays { get; set; } = [];

    /// <summary>Gets or sets the files of the lists of references, each with its list (<c>References</c>). MSBuild has expanded the wildcards.</summary>
    public ITaskItem[] ReferencedFiles { get; set; } = [];

    /// <summary>Gets or sets the folders that the build writes to. Wildcards of references match no file in them.</summary>
    public string[] OutputFolders { get; set; } = [];

    /// <summary>Gets or sets the path of the bundled document.</summary>
    public string BundledSpec { get; set; } = string.Empty;

    /// <summary>Gets or sets the path of the overlay that belongs to the bundled document.</summary>
    public string BundledOverlay { get; set; } = string.Empty;

    /// <summary>Gets or sets the additional files that the compiler already gets.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>Gets or sets the project's path, the location of messages without another one.</summary>
    [Required]
    public string Project { get; set; } = string.Empty;

    /// <summary>Gets or sets the other files that may contain the items of every project.</summary>
    public string[] SharedFiles { get; set; } = [];

    /// <summary>Gets or sets the path of the manifest.</summary>
    [Required]
    public string Manifest { get; set; } = string.Empty;

    /// <summary>Gets or sets a value indicating whether the target writes the baselines, so that they are not compared.</summary>
    public bool IgnoresBaselines { get; set; }

    /// <summary>Gets or sets a value indicating whether an IDE runs the task. It needs the files even if some are missing; the generator reports those.</summary>
    public bool IsDesignTime { get; set; }

    /// <summary>Gets the additional files that the compiler does not get yet: the manifest, the documents, their overlays, baselines and referenced files.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Gets the baselines of the items, with the name of the emitted file of the public surface (<c>SurfaceFile</c>).</summary>
    [Output]
    public ITaskItem[] Baselines { get; private set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        var all = Specs.Select(item => new Spec(item, Overlays)).ToList();
        var specs = all.Exists(spec => !spec.IsDefault) ? all.FindAll(spec => !spec.IsDefault) : all;
        var elements = SpecElements.Read(specs.Where(spec => !spec.IsDefault).Select(spec => spec.DefiningFile).Prepend(Project).Concat(SharedFiles), SpecMetadata.ItemType);
        var references = new ReferenceLists(ReferencedFiles, OutputFolders.Where(folder => folder.Length > 0).Select(FullPath));
        var companions = specs.SelectMany(spec => spec.Overlays.Append(IgnoresBaselines ? string.Empty : spec[SpecMetadata.ApiBaseline]))
            .Where(name => name.Length > 0)
            .Select(name => (Name: name, Path: FullPath(name)))
            .Concat(specs.SelectMany(spec => references.FilesOf(spec).Select(file => (Name: spec[SpecMetadata.References], file.Path))))
            .Distinct()
            .Where(companion => File.Exists(companion.Path))
            .ToList();

        var errors = IsDesignTime ? [] : specs.SelectMany(spec => Check(spec, references, elements)).Concat(CheckOverlays(specs)).ToList();
        errors.ForEach(error => BuildEngine.LogErrorEvent(error));
        if (errors.Count > 0)
        {
            return false;
        }

        Baselines = [.. specs.Where(spec => spec[SpecMetadata.ApiBaseline].Length > 0).Select(Baseline)];
        if (specs.Count > 0)
        {
            WriteManifest(specs, companions, elements);
            var known = new HashSet<string>(AdditionalFiles.Select(item => item.GetMetadata("FullPath")), StringComparer.Ordinal);
            Files = [.. specs.Select(spec => spec.Path).Where(File.Exists).Concat(companions.Select(companion => companion.Path)).Append(Manifest)
                .Where(known.Add)
                .Select(path => new Item(path))];
        }

        return true;
    }

    private IEnumerable<BuildErrorEventArgs> Check(Spec spec, ReferenceLists references, SpecElements elements)
    {
        if (!File.Exists(spec.Path))
        {
            yield return Message.MissingFile.At(LocationOf(spec, elements, "Include"), spec.Include, "Include", SpecMetadata.ItemType);
        }

        foreach (var name in spec.OwnOverlays.Where(name => !File.Exists(FullPath(name))))
        {
            yield return Message.MissingFile.At(LocationOf(spec, elements, SpecMetadata.Overlay), name, SpecMetadata.Overlay, SpecMetadata.ItemType);
        }

        foreach (var file in references.FilesOf(spec).Where(file => !File.Exists(file.Path)))
        {
            yield return Message.MissingFile.At(LocationOf(spec, elements, SpecMetadata.References), file.Name, SpecMetadata.References, SpecMetadata.ItemType);
        }

        // An item that is derived from another one, such as a project's output, has that one's metadata too. Only names in a file can be misspelled.
        foreach (var name in spec.Names.Where(name => !SpecMetadata.Names.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            var similar = SpecMetadata.FindSimilar(name);
            if (similar is not null || IsWritten(name, elements))
            {
                yield return Message.UnknownMetadata.At(
                    LocationOf(spec, elements, name),
                    name,
                    similar is null ? $"the known metadata are {string.Join(", ", SpecMetadata.Names)}" : $"did you mean '{similar}'?",
                    SpecMetadata.ItemType);
            }
        }
    }

    /// <summary>Overlay items add to the bundled document, which is unused if the project has its own documents.</summary>
    private IEnumerable<BuildErrorEventArgs> CheckOverlays(List<Spec> specs)
    {
        if (Overlays.Length == 0)
        {
            yield break;
        }

        var items = Overlays.Select(item => new Spec(item, [])).ToList();
        var elements = SpecElements.Read(items.Select(item => item.DefiningFile).Prepend(Project).Concat(SharedFiles), SpecMetadata.OverlayItemType);
        var hasEffect = specs.Exists(spec => spec.IsDefault);
        foreach (var item in items)
        {
            if (!hasEffect)
            {
                yield return Message.OverlayWithoutEffect.At(LocationOf(item, elements), item.Include);
            }
            else if (!File.Exists(item.Path))
            {
                yield return Message.MissingFile.At(LocationOf(item, elements, "Include"), item.Include, "Include", SpecMetadata.OverlayItemType);
            }

            foreach (var name in item.Names.Where(name => IsWritten(name, elements)))
            {
                var advice = SpecMetadata.FindSimilar(name) is { } known
                    ? $"set {known} on a SinchVoiceSpec item: <SinchVoiceSpec Update=\"@(SinchVoiceSpec)\" {known}=\"…\" /> changes the item of the bundled document"
                    : "it has none";
                yield return Message.UnknownMetadata.At(LocationOf(item, elements, name), name, advice, SpecMetadata.OverlayItemType);
            }
        }
    }

    /// <summary>Returns whether metadata belong to an element, and are not those that IDEs and MSBuild set for all items.</summary>
    private static bool IsWritten(string name, SpecElements elements)
        => name is not (SpecMetadata.IsDefault or "Link" or "LinkBase" or "Visible" or "DependentUpon" or "SubType" or "Pack" or "PackagePath"
            or "CopyToOutputDirectory" or "CopyToPublishDirectory")
            && elements.Have(name);

    private FileLocation LocationOf(Spec spec, SpecElements elements, string? metadata = null)
        => elements.Find(spec.Include, metadata) ?? new FileLocation(spec.IsDefault || spec.DefiningFile.Length == 0 ? Project : spec.DefiningFile);

    private void WriteManifest(List<Spec> specs, List<(string Name, string Path)> companions, SpecElements elements)
    {
        var lines = specs.SelectMany(spec => SpecMetadata.Names
                .Where(name => spec[name].Length > 0 && !(IgnoresBaselines && name == SpecMetadata.ApiBaseline))
                .Select(name => ManifestFormat.Entry(name, spec[name]))
                .Concat([
                    ManifestFormat.Entry(ManifestFormat.Include, spec.Include),
                    ManifestFormat.Entry(ManifestFormat.ProjectFolder, Path.GetDirectoryName(Project)),
                ])
                .Concat(LacksBundledOverlay(spec) ? [ManifestFormat.Entry(ManifestFormat.LacksBundledOverlay, "true")] : [])
                .Prepend(ManifestFormat.Entry(ManifestFormat.DefinedAt, LocationOf(spec, elements).ToString()))
                .Prepend(ManifestFormat.Section(spec.Path)))
            .Concat(companions.SelectMany(companion => new[] { ManifestFormat.Section(companion.Path), ManifestFormat.Entry(ManifestFormat.Companion, companion.Name) }));
        var text = string.Join("\n", lines) + "\n";

        // An unchanged file keeps its timestamp, so that the compiler does not run again.
        if (!File.Exists(Manifest) || File.ReadAllText(Manifest) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Manifest));
            File.WriteAllText(Manifest, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private bool LacksBundledOverlay(Spec spec)
        => spec.Path == BundledSpec && !spec.Overlays.Any(overlay => FullPath(overlay) == BundledOverlay);

    private ITaskItem Baseline(Spec spec)
    {
        var baseline = new Item(FullPath(spec[SpecMetadata.ApiBaseline]));
        baseline.SetMetadata("SurfaceFile", HintNames.OfPublicSurface(Or(spec[SpecMetadata.Namespace], "Sinch.Voice"), Or(spec[SpecMetadata.ClientName], "SinchVoiceClient")));
        return baseline;

        static string Or(string value, string fallback) => value.Length > 0 ? value : fallback;
    }

    private string FullPath(string name) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Project), name.Replace('\\', Path.DirectorySeparatorChar)));
}
