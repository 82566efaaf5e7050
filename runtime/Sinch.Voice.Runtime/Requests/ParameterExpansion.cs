namespace Sinch.Voice;

/// <summary>
/// How a value becomes text on the wire: the expansion of one variable of RFC 6570, to which OpenAPI traces its styles back.
/// </summary>
/// <param name="Separator">What stands between the parts of an exploded value.</param>
/// <param name="Name">The name, encoded, where the style says it.</param>
/// <param name="Encode">Encodes an item, a key or a value.</param>
/// <param name="Delimiter">What stands between the parts of a value that isn't exploded.</param>
internal readonly record struct ParameterExpansion(string Separator, string? Name, Func<string, string> Encode, string Delimiter = ",")
{
    public string Expand(ParameterValue value, bool explode)
    {
        var (separator, encode, delimiter) = (Separator, Encode, Delimiter);
        var parts = value.IsObject
            ? value.Parts.Select(part => encode(part.Key!) + (explode ? "=" : delimiter) + encode(part.Value))
            : value.Parts.Select(part => encode(part.Value));

        if (!explode)
        {
            return Named(Name, string.Join(delimiter, parts));
        }

        // The parts of an exploded object are named by their keys.
        var name = value.IsObject ? null : Name;
        return string.Join(separator, parts.Select(part => Named(name, part)));
    }

    private static string Named(string? name, string text) => name is null ? text : name + "=" + text;
}
