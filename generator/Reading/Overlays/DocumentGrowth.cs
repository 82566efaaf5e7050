using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>
/// Limits the values that are added to a document. Thirty overlay actions that copy the document into itself would turn ten values into a thousand
/// million and crash the compiler.
/// </summary>
/// <param name="more">The values that may be added beyond the usual number.</param>
internal sealed class DocumentGrowth(int more = 0)
{
    /// <summary>More than the largest public documents have.</summary>
    public const int MostValues = 250_000;

    private int _left = MostValues + more;

    /// <summary>Counts an addition.</summary>
    /// <returns>Whether it is allowed.</returns>
    public bool Allows(JsonNode? value) => (_left -= Count(value)) >= 0;

    private static int Count(JsonNode? value) => value switch
    {
        JsonObject members => 1 + members.Sum(member => Count(member.Value)),
        JsonArray elements => 1 + elements.Sum(Count),
        _ => 1,
    };
}
