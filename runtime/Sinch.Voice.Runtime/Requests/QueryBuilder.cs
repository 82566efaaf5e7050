using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Builds the query of a request. Without parameters to send, the query is empty.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryBuilder
{
    /// <summary>
    /// The characters that <c>allowReserved</c> keeps: reserved characters that are valid in a query (RFC 3986, 3.4), do not end a parameter and are
    /// not decoded differently.
    /// </summary>
    private static readonly SearchValues<char> s_allowed = SearchValues.Create(PercentEncoding.Unreserved + ":/?@!$'()*,;=");

    /// <summary>The characters that <c>allowReserved</c> keeps within an item, where a comma would separate items.</summary>
    private static readonly SearchValues<char> s_allowedInItem = SearchValues.Create(PercentEncoding.Unreserved + ":/?@!$'()*;=");

    private readonly StringBuilder _query = new();

    /// <summary>Adds a parameter, unless its value is <see langword="null"/> or an empty list.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode"><see langword="true"/> to write each item or member as its own parameter; otherwise, <see langword="false"/>.</param>
    /// <param name="allowReserved"><see langword="true"/> to send reserved characters without encoding; otherwise, <see langword="false"/>.</param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value cannot be converted to text.</exception>
    public void Add(
        string name,
        object? value,
        QueryStyle style = QueryStyle.Form,
        bool explode = true,
        bool allowReserved = false,
        [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value is null || ParameterValue.Of(value, parameter?.TrimStart('@')) is not { Parts.Count: > 0 } parts)
        {
            return;
        }

        if (style == QueryStyle.DeepObject)
        {
            (parts, explode) = (parts.Within(name), true);
        }

        var delimiter = style switch
        {
            QueryStyle.SpaceDelimited => "%20",
            QueryStyle.PipeDelimited => "%7C",
            _ => ",",
        };
        var allowed = explode || parts.IsSingle ? s_allowed : s_allowedInItem;
        Func<string, string> encode = allowReserved ? text => PercentEncoding.Escape(text, allowed) : Uri.EscapeDataString;
        _query.Append(_query.Length == 0 ? '?' : '&').Append(new ParameterExpansion("&", Uri.EscapeDataString(name), encode, delimiter).Expand(parts, explode));
    }

    /// <summary>Adds a part of the query that the document's path contains.</summary>
    /// <param name="part">The name and the value, encoded.</param>
    public void Add(string part) => _query.Append(_query.Length == 0 ? '?' : '&').Append(part);

    /// <summary>Returns the query.</summary>
    /// <returns>The query with its question mark; an empty string if it has no parameters.</returns>
    public override string ToString() => _query.ToString();
}
