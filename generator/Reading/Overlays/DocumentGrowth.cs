using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>
/// How much may still be added to a document. Thirty actions of overlays that copy the document into itself make a thousand million values of ten,
/// and the compiler's process ends with them.
/// </summary>
internal sealed class DocumentGrowth
{
    /// <summary>More than the largest public documents hold.</summary>
    public const int MostValues = 250_000;

    private int _left = MostValues;

    /// <summary>Takes in what is added next.</summary>
    /// <returns>Whether it may be.</returns>
    public bool Allows(JsonNode? value) => (_left -= Count(value)) >= 0;

    private static int Count(JsonNode? value) => value switch
    {
        JsonObject members => 1 + members.Sum(member => Count(member.Value)),
        JsonArray elements => 1 + elements.Sum(Count),
        _ => 1,
    };
}
