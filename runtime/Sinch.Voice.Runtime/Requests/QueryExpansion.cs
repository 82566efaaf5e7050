using System.Buffers;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Converts a value to one or more parameters of a query. A field of a form is written in the same way.</summary>
internal static class QueryExpansion
{
    /// <summary>
    /// The characters that <c>allowReserved</c> keeps: reserved characters that are valid in a query (RFC 3986, 3.4), do not end a parameter and are
    /// not decoded differently.
    /// </summary>
    private static readonly SearchValues<char> s_allowed = SearchValues.Create(PercentEncoding.Unreserved + ":/?@!$'()*,;=");

    /// <summary>The characters that <c>allowReserved</c> keeps within an item, where a comma would separate items.</summary>
    private static readonly SearchValues<char> s_allowedInItem = SearchValues.Create(PercentEncoding.Unreserved + ":/?@!$'()*;=");

    /// <returns>The parameters; <see langword="null"/> for an empty list or object, for which nothing is sent.</returns>
    public static string? Of(string name, object value, QueryStyle style, bool explode, bool allowReserved, string? parameter)
    {
        explode |= style == QueryStyle.DeepObject;
        var parts = style switch
        {
            QueryStyle.DeepObject => ParameterValue.Deep(name, value, parameter),
            QueryStyle.Json => ParameterValue.Json(value, parameter),
            _ => ParameterValue.Of(value, explode, parameter),
        };
        if (parts.Parts.Count == 0)
        {
            return null;
        }

        var delimiter = style switch
        {
            QueryStyle.SpaceDelimited => "%20",
            QueryStyle.PipeDelimited => "%7C",
            _ => ",",
        };
        var allowed = explode || parts.IsSingle ? s_allowed : s_allowedInItem;
        Func<string, string> encode = allowReserved ? text => PercentEncoding.Escape(text, allowed) : Uri.EscapeDataString;
        return new ParameterExpansion("&", Uri.EscapeDataString(name), encode, delimiter) { EncodeKey = Uri.EscapeDataString }.Expand(parts, explode);
    }
}
