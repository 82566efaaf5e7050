using System.Globalization;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>A document that generators are given, by its path.</summary>
internal sealed record PeerDocument(string Name, string Path)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The name, with the size in megabytes and the number of operations.</summary>
    public string Describe()
    {
        var operations = JsonNode.Parse(File.ReadAllText(Path))!["paths"]!.AsObject().Sum(path => path.Value!.AsObject().Count(member => s_methods.Contains(member.Key)));
        return string.Create(CultureInfo.InvariantCulture, $"{Name} ({new FileInfo(Path).Length / 1e6:0.0} MB, {operations} operations)");
    }
}
