using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// A duration in the form of ISO 8601, such as <c>PT1H30M</c>. It keeps its text, since a <see cref="TimeSpan"/> has no years and months, and
/// doesn't know whether 90 minutes were written as <c>PT90M</c>.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<IsoDuration>))]
public readonly struct IsoDuration : IEquatable<IsoDuration>, IJsonModel<IsoDuration>
{
    private readonly string? _value;

    /// <summary>Creates a duration.</summary>
    /// <param name="value">The duration as it stands in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public IsoDuration(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Creates a duration.</summary>
    /// <param name="value">The duration.</param>
    public IsoDuration(TimeSpan value)
        : this(System.Xml.XmlConvert.ToString(value))
    {
    }

    /// <summary>Converts a duration.</summary>
    public static implicit operator IsoDuration(TimeSpan value) => new(value);

    /// <summary>The duration as a <see cref="TimeSpan"/>, if it has one: years and months have no fixed length.</summary>
    /// <param name="duration">The duration.</param>
    public bool TryGetTimeSpan(out TimeSpan duration)
    {
        duration = default;
        var text = Value;
        var date = text.IndexOf('T', StringComparison.Ordinal) is var time and >= 0 ? text[..time] : text;
        if (date.AsSpan().ContainsAny('Y', 'M'))
        {
            return false;
        }

        try
        {
            // A number of weeks stands alone, and is the one form that .NET doesn't read.
            duration = date.EndsWith('W')
                ? TimeSpan.FromDays(7 * int.Parse(text.AsSpan()[1..^1], NumberStyles.None, CultureInfo.InvariantCulture))
                : System.Xml.XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The duration in JSON; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether two texts are the same.</summary>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IsoDuration other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The duration in JSON.</summary>
    public override string ToString() => Value;

    static IsoDuration IJsonModel<IsoDuration>.Read(ref Utf8JsonReader reader) => JsonRead.Duration(ref reader);

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);
}
