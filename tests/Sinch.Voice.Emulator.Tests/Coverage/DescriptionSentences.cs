using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sinch.Voice.Emulator.Tests.Documents;

namespace Sinch.Voice.Emulator.Tests.Coverage;

/// <summary>A sentence of a description in the document.</summary>
internal sealed record DescriptionSentence(string Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}

/// <summary>The sentences that describe SVAML.</summary>
internal static partial class DescriptionSentences
{
    private static readonly string[] s_schemas = ["menu", "option", "musicOnHold", "conferenceDtmfOptions", "amdRequest", "callHeader"];

    public static IReadOnlyList<DescriptionSentence> All { get; } =
    [
        .. BundledDocument.Schemas
            .Where(schema => schema.Key.StartsWith("svaml.", StringComparison.Ordinal) || s_schemas.Contains(schema.Key))
            .SelectMany(schema => Of(schema.Value!, schema.Key)),
    ];

    private static IEnumerable<DescriptionSentence> Of(JsonNode schema, string place)
    {
        var own = schema["description"] is JsonValue description ? Split((string)description!).Select(text => new DescriptionSentence(place, text)) : [];
        var properties = schema["properties"] is JsonObject members ? members.SelectMany(member => Of(member.Value!, $"{place}/{member.Key}")) : [];
        return own.Concat(properties);
    }

    private static IEnumerable<string> Split(string description)
        => Link().Replace(description, "$1")
            .Split('\n')
            .Select(line => Bullet().Replace(line.Trim(), string.Empty))
            .SelectMany(line => SentenceEnd().Split(line))
            .Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"\[([^\]]*)\]\(https?:[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^- ")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<=[.!?:])\s+(?=[A-Z`#'0-9])")]
    private static partial Regex SentenceEnd();
}
