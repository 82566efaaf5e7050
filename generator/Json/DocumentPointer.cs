using System.Globalization;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json;

/// <summary>Creates and parses JSON pointers (RFC 6901) in their URI fragment form, as in <c>$ref</c>: <c>#/components/schemas/menu</c>.</summary>
internal static class DocumentPointer
{
    public const string Root = "#";

    public static string Append(string pointer, string token)
        => pointer + "/" + Escape(token);

    public static string Append(string pointer, int index)
        => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    public static string Append(string pointer, string first, string second) => Append(Append(pointer, first), second);

    /// <summary>Returns the pointer to the parent; the root is its own parent.</summary>
    public static string Parent(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return slash < 0 ? Root : pointer.Substring(0, slash);
    }

    /// <summary>Returns the names and indices from the root to the value.</summary>
    public static IEnumerable<string> Tokens(string pointer)
        => pointer.Split('/').Skip(1).Select(Unescape);

    /// <summary>Unescapes a token of a pointer.</summary>
    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    /// <summary>Returns the index of a token in an array of a certain length, or <see langword="null"/> if it is not an index.</summary>
    public static int? IndexOf(string token, int length)
        => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < length ? index : null;

    /// <summary>Gets the child that a token names, which may be JSON <c>null</c>.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryStep(JsonNode? container, string token, out JsonNode? value)
    {
        value = null;
        switch (container)
        {
            case JsonObject members:
                return members.TryGetPropertyValue(token, out value);
            case JsonArray items when IndexOf(token, items.Count) is { } index:
                value = items[index];
                return true;
            default:
                return false;
        }
    }

    /// <summary>Returns the value at a pointer; <see langword="null"/> if there is none, or for JSON <c>null</c>.</summary>
    public static JsonNode? Find(JsonNode? root, string pointer) => Find(root, pointer, isReference: false);

    /// <summary>Returns the value that a <c>$ref</c> names, like <see cref="Find(JsonNode, string)"/>.</summary>
    public static JsonNode? FindReference(JsonNode? root, string reference) => Find(root, reference, isReference: true);

    private static JsonNode? Find(JsonNode? root, string pointer, bool isReference)
    {
        // Not split into tokens, because this is called thousands of times, mostly for missing members.
        var current = root;
        for (var slash = pointer.IndexOf('/'); slash >= 0 && current is not null;)
        {
            var next = pointer.IndexOf('/', slash + 1);
            var token = pointer.Substring(slash + 1, (next < 0 ? pointer.Length : next) - slash - 1);
            TryStep(current, isReference ? UnescapeReference(token) : Unescape(token), out current);
            slash = next;
        }

        return current;
    }

    private static string Escape(string token)
        => token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>
    /// Returns the same as <see cref="Tokens"/> for a pointer in a <c>$ref</c>, which is percent-encoded outside its own escapes (RFC 6901, section 6).
    /// </summary>
    public static IEnumerable<string> ReferenceTokens(string reference)
        => reference.Split('/').Skip(1).Select(UnescapeReference);

    private static string UnescapeReference(string token) => Unescape(Uri.UnescapeDataString(token));
}
