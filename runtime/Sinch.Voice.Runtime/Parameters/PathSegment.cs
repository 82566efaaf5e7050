using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>Makes path segments of values, so that each stays one segment.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PathSegment
{
    /// <summary>Writes a value in the style <c>simple</c>: <c>3,4,5</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether the members of an object are written as <c>R=100,G=200</c> rather than <c>R,100,G,200</c>.</param>
    /// <param name="parameter">The parameter it was given for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The value is empty, holds control characters, or is <c>.</c> or <c>..</c>, which no escaping keeps from being taken for steps.
    /// </exception>
    public static string Escape(object value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        => Expand(value, new ParameterExpansion(",", Name: null, Uri.EscapeDataString), explode, prefix: string.Empty, parameter);

    /// <summary>Writes a value in the style <c>label</c>: <c>.3,4,5</c>, or <c>.3.4.5</c> exploded.</summary>
    /// <inheritdoc cref="Escape"/>
    public static string Label(object value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        => Expand(value, new ParameterExpansion(".", Name: null, Uri.EscapeDataString), explode, prefix: ".", parameter);

    /// <summary>Writes a value in the style <c>matrix</c>: <c>;id=3,4,5</c>, or <c>;id=3;id=4;id=5</c> exploded.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether every item or member is written as a parameter of its own.</param>
    /// <param name="parameter">The parameter it was given for.</param>
    /// <inheritdoc cref="Escape"/>
    public static string Matrix(string name, object value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        => Expand(value, new ParameterExpansion(";", Uri.EscapeDataString(name), Uri.EscapeDataString), explode, prefix: ";", parameter);

    private static string Expand(object value, ParameterExpansion expansion, bool explode, string prefix, string? parameter)
    {
        // Emitted code escapes parameters that are named as keywords.
        parameter = parameter?.TrimStart('@');
        ArgumentNullException.ThrowIfNull(value, parameter);
        var parts = ParameterValue.Of(value, parameter);
        if (parts.IsEmpty)
        {
            throw new ArgumentException("The value can't be a segment of a path: it is empty.", parameter);
        }

        var segment = prefix + expansion.Expand(parts, explode);
        return segment is "." or ".." || parts.HasControls
            ? throw new ArgumentException("The value can't be a segment of a path: it is a step (. or ..) or holds control characters.", parameter)
            : segment;
    }
}
