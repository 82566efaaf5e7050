namespace Sinch.Voice;

/// <summary>Converts a value to text by expanding one variable of RFC 6570, which defines the styles of OpenAPI.</summary>
/// <param name="Separator">The text between the parts of an exploded value.</param>
/// <param name="Name">The encoded name, if the style contains it.</param>
/// <param name="Encode">The function that encodes an item or a value.</param>
/// <param name="Delimiter">The text between the parts of a value that is not exploded.</param>
internal readonly record struct ParameterExpansion(string Separator, string? Name, Func<string, string> Encode, string Delimiter = ",")
{
    /// <summary>Gets the function that encodes a key, if it differs from <see cref="Encode"/>.</summary>
    public Func<string, string>? EncodeKey { get; init; }

    public string Expand(ParameterValue value, bool explode)
    {
        var (separator, encode, delimiter) = (Separator, Encode, Delimiter);
        var encodeKey = EncodeKey ?? encode;
        var parts = value.IsObject
            ? value.Parts.Select(part => encodeKey(part.Key!) + (explode ? "=" : delimiter) + encode(part.Value))
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
