using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>Converts values to percent-encoded path segments. A value always stays one segment.</summary>
/// <remarks>
/// Characters that RFC 3986 allows in a segment are not encoded, because servers compare and verify paths as written. Characters that the style uses
/// as delimiters are encoded.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PathSegment
{
    /// <summary>The characters of a segment (<c>pchar</c> in RFC 3986, 3.3) without the delimiters of styles.</summary>
    private const string Characters = PercentEncoding.Unreserved + "!$&'()*+:@";

    private static readonly Func<string, string>[] s_encoders = [.. Enumerable.Range(0, (int)Delimiters.All + 1).Select(i => Encoder((Delimiters)i))];

    /// <summary>Specifies the delimiters between the parts of a value.</summary>
    [Flags]
    private enum Delimiters
    {
        None = 0,
        Comma = 1,
        EqualsSign = 2,
        Semicolon = 4,
        All = Comma | EqualsSign | Semicolon,
    }

    /// <summary>Converts a value in the style <c>simple</c>: <c>3,4,5</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="explode">
    /// <see langword="true"/> to write the members of an object as <c>R=100,G=200</c>; <see langword="false"/> to write them as <c>R,100,G,200</c>.
    /// </param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <returns>The path segment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The value is empty, contains control characters, or is a dot segment (<c>.</c> or <c>..</c>, alone or before a semicolon), which escaping
    /// cannot protect.
    /// </exception>
    public static string Escape(object value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        => Expand(value, ",", name: null, explode, prefix: string.Empty, parameter);

    /// <summary>Converts a value in the style <c>label</c>: <c>.3,4,5</c>, or <c>.3.4.5</c> exploded.</summary>
    /// <inheritdoc cref="Escape"/>
    public static string Label(object value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        => Expand(value, ".", name: null, explode, prefix: ".", parameter);

    /// <summary>Converts a value in the style <c>matrix</c>: <c>;id=3,4,5</c>, or <c>;id=3;id=4;id=5</c> exploded.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode"><see langword="true"/> to write each item or member as its own parameter; otherwise, <see langword="false"/>.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <inheritdoc cref="Escape"/>
    public static string Matrix(string name, object value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        => Expand(value, ";", name, explode, prefix: ";", parameter);

    /// <summary>Converts a value to its JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <returns>The path segment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The value is an empty struct.</exception>
    public static string Json(object value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        parameter = parameter?.TrimStart('@');
        ArgumentNullException.ThrowIfNull(value, parameter);
        return s_encoders[(int)Delimiters.None](ParameterValue.Json(value, parameter).Parts[0].Value);
    }

    private static string Expand(object value, string separator, string? name, bool explode, string prefix, string? parameter)
    {
        // Emitted code prefixes parameters that are C# keywords.
        parameter = parameter?.TrimStart('@');
        ArgumentNullException.ThrowIfNull(value, parameter);
        var parts = ParameterValue.Of(value, explode, parameter);
        if (parts.IsEmpty)
        {
            throw new ArgumentException("The value cannot be a path segment: it is empty.", parameter);
        }

        var encode = s_encoders[(int)DelimitersOf(parts, separator, explode)];
        var segment = prefix + new ParameterExpansion(separator, name is null ? null : encode(name), encode).Expand(parts, explode);
        return IsStep(segment) || parts.HasControls
            ? throw new ArgumentException("The value cannot be a path segment: it is a dot segment (. or ..) or contains control characters.", parameter)
            : segment;
    }

    private static Delimiters DelimitersOf(ParameterValue value, string separator, bool explode)
    {
        var delimiters = separator == ";" ? Delimiters.Semicolon | Delimiters.EqualsSign : Delimiters.None;
        if (value.IsObject && explode)
        {
            delimiters |= Delimiters.EqualsSign;
        }

        return value.IsSingle || (explode && separator != ",") ? delimiters : delimiters | Delimiters.Comma;
    }

    private static Func<string, string> Encoder(Delimiters encoded)
    {
        var kept = SearchValues.Create(
            Characters
                + (encoded.HasFlag(Delimiters.Comma) ? null : ",")
                + (encoded.HasFlag(Delimiters.EqualsSign) ? null : "=")
                + (encoded.HasFlag(Delimiters.Semicolon) ? null : ";"));
        return text => PercentEncoding.Escape(text, kept);
    }

    private static bool IsStep(string segment) => segment.AsSpan() is "." or ".." or ['.', ';', ..] or ['.', '.', ';', ..];
}
