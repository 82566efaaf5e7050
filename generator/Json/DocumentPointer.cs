namespace Sinch.Voice.Generator.Json;

/// <summary>JSON pointers (RFC 6901) in their URI fragment form, as <c>$ref</c> writes them: <c>#/components/schemas/menu</c>.</summary>
internal static class DocumentPointer
{
    public const string Root = "#";

    public static string Append(string pointer, string token)
        => pointer + "/" + Escape(token);

    public static string Append(string pointer, int index)
        => pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Append(string pointer, string first, string second) => Append(Append(pointer, first), second);

    /// <summary>The pointer to what encloses this one; the root encloses itself.</summary>
    public static string Parent(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return slash < 0 ? Root : pointer.Substring(0, slash);
    }

    /// <summary>The names and indices that lead from the root to the value.</summary>
    public static IEnumerable<string> Tokens(string pointer)
        => pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/").Replace("~0", "~"));

    private static string Escape(string token)
        => token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>As <see cref="Tokens"/>, for a pointer in a <c>$ref</c>, which is percent-encoded outside its own escapes (RFC 6901, section 6).</summary>
    public static IEnumerable<string> ReferenceTokens(string reference)
        => reference.Split('/').Skip(1).Select(token => Uri.UnescapeDataString(token).Replace("~1", "/").Replace("~0", "~"));
}
