using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Builds the query of a request. Without parameters to send, the query is empty.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryBuilder
{
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
        if (value is not null && QueryExpansion.Of(name, value, style, explode, allowReserved, parameter?.TrimStart('@')) is { } text)
        {
            _query.Append(_query.Length == 0 ? '?' : '&').Append(text);
        }
    }

    /// <summary>Adds a part of the query that the document's path contains.</summary>
    /// <param name="part">The name and the value, encoded.</param>
    public void Add(string part) => _query.Append(_query.Length == 0 ? '?' : '&').Append(part);

    /// <summary>Returns the query.</summary>
    /// <returns>The query with its question mark; an empty string if it has no parameters.</returns>
    public override string ToString() => _query.ToString();
}
