using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents how a field of a form is written (OpenAPI, Encoding Object).</summary>
/// <param name="name">The name of the field.</param>
/// <param name="style">The style.</param>
/// <param name="explode"><see langword="true"/> to write each item or member as its own field; otherwise, <see langword="false"/>.</param>
/// <param name="allowReserved"><see langword="true"/> to send reserved characters without encoding; otherwise, <see langword="false"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldEncoding(string name, QueryStyle style = QueryStyle.Form, bool explode = true, bool allowReserved = false)
{
    /// <summary>Gets the name of the field.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the style.</summary>
    public QueryStyle Style { get; } = style;

    /// <summary>Gets a value that indicates whether each item or member is its own field.</summary>
    public bool Explode { get; } = explode;

    /// <summary>Gets a value that indicates whether reserved characters are sent without encoding.</summary>
    public bool AllowReserved { get; } = allowReserved;
}
