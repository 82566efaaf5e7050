using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>Makes path segments of values, so that each stays one segment.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PathSegment
{
    /// <summary>Escapes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter it was given for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The value is empty, holds control characters, or is <c>.</c> or <c>..</c>, which no escaping keeps from being taken for steps.
    /// </exception>
    public static string Escape(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        if (value is "." or ".." || value.Any(char.IsControl))
        {
            throw new ArgumentException("The value can't be a segment of a path: it is a step (. or ..) or holds control characters.", name);
        }

        return Uri.EscapeDataString(value);
    }

    /// <summary>Writes a number.</summary>
    public static string Escape(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a boolean as JSON does.</summary>
    public static string Escape(bool value) => value ? "true" : "false";

    /// <summary>Writes a UUID.</summary>
    public static string Escape(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);
}
