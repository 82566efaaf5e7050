using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Corpus;

/// <summary>A public document that nobody here wrote. They lie beside the repository, which holds none of them.</summary>
internal sealed record CorpusDocument(string Id, string Path)
{
    /// <summary>Said of the tests where the documents aren't there.</summary>
    public const string SkipReason = "The corpus (../shared/corpus beside the repository) isn't on this machine.";

    private static readonly string s_folder = Repository.PathOf("../shared/corpus/dev");

    /// <summary>Every document of the folder, by its name.</summary>
    public static IReadOnlyList<CorpusDocument> All { get; } = Directory.Exists(s_folder)
        ? [.. Directory.EnumerateFiles(s_folder, "*.json").Order(StringComparer.Ordinal).Select(path => new CorpusDocument(System.IO.Path.GetFileNameWithoutExtension(path), path))]
        : [];

    /// <summary>A name of one's own, so that all of them fit into one project.</summary>
    public string Namespace => "Corpus." + string.Concat(Id.Split('-', '.').Select(word => "N" + word));

    public static CorpusDocument Find(string id) => All.Single(document => document.Id == id);

    public JsonNode Json() => JsonNode.Parse(File.ReadAllText(Path))!;

    public Spec ToSpec() => new(File.ReadAllText(Path), Path)
    {
        Metadata = new() { ["Namespace"] = Namespace, ["ClientName"] = "CorpusClient" },
    };
}
