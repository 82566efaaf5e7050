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
        // Emitted code escapes parameters that are named as keywords.
        name = name?.TrimStart('@');
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        if (value is "." or ".." || value.Any(char.IsControl))
        {
            throw new ArgumentException("The value can't be a segment of a path: it is a step (. or ..) or holds control characters.", name);
        }

        return Uri.EscapeDataString(value);
    }

    /// <summary>Writes a number.</summary>
    public static string Escape(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a decimal number with its scale.</summary>
    public static string Escape(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a number.</summary>
    public static string Escape(double value) => Uri.EscapeDataString(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a boolean as JSON does.</summary>
    public static string Escape(bool value) => value ? "true" : "false";

    /// <summary>Writes a date.</summary>
    public static string Escape(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a point in time in UTC.</summary>
    public static string Escape(DateTimeOffset value)
        => Uri.EscapeDataString(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>Escapes a URI.</summary>
    public static string Escape(Uri value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return Escape(value.OriginalString, name);
    }

    /// <summary>Writes a UUID.</summary>
    public static string Escape(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);
}
