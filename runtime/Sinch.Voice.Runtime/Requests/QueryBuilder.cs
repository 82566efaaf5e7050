using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Puts the query of a request together. Where there is nothing to send, there is no query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryBuilder
{
    /// <summary>
    /// What <c>allowReserved</c> leaves as it is: the reserved characters that a query may hold (RFC 3986, 3.4) and that neither end a
    /// parameter nor are read as something else than they are.
    /// </summary>
    private static readonly SearchValues<char> s_allowed = SearchValues.Create(PercentEncoding.Unreserved + ":/?@!$'()*,;=");

    /// <summary>The same within an item, whose commas mustn't be taken for those between items.</summary>
    private static readonly SearchValues<char> s_allowedInItem = SearchValues.Create(PercentEncoding.Unreserved + ":/?@!$'()*;=");

    private readonly StringBuilder _query = new();

    /// <summary>Adds a parameter, unless its value is <see langword="null"/> or a list without items.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether every item or member is a parameter of its own.</param>
    /// <param name="allowReserved">Whether reserved characters are sent as they are.</param>
    /// <param name="parameter">The parameter that the value was given for.</param>
    /// <exception cref="ArgumentException">There is no text for the value.</exception>
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

    /// <summary>The query with its question mark; empty if nothing was added.</summary>
    public override string ToString() => _query.ToString();
}
