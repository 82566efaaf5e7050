using System.Text.Json;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Writes values so that those which JSON Schema holds equal are the same text: members are sorted, numbers have one form.</summary>
internal static class CanonicalJson
{
    public static string Of(LocatedValue value) => value.Kind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(Member)) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.Items.Select(Of)) + "]",
        JsonValueKind.Number => JsonNumber.Canonical(value),
        JsonValueKind.String => JsonSerializer.Serialize(value.Text),
        JsonValueKind.Null => "null",
        _ => value.IsTrue ? "true" : "false",
    };

    private static string Member((string Name, LocatedValue Value) member) => JsonSerializer.Serialize(member.Name) + ":" + Of(member.Value);
}
