using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents an ISO 8601 duration such as <c>PT1H30M</c>.</summary>
/// <remarks>
/// The struct keeps the text. A <see cref="TimeSpan"/> has no years and months, and does not distinguish <c>PT90M</c> from <c>PT1H30M</c>.
/// </remarks>
[JsonConverter(typeof(JsonModelConverter<IsoDuration>))]
public readonly struct IsoDuration : IEquatable<IsoDuration>, IJsonModel<IsoDuration>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="IsoDuration"/> struct from the JSON text.</summary>
    /// <param name="value">The duration as in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public IsoDuration(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Initializes a new instance of the <see cref="IsoDuration"/> struct from a <see cref="TimeSpan"/>.</summary>
    /// <param name="value">The duration.</param>
    public IsoDuration(TimeSpan value)
        : this(System.Xml.XmlConvert.ToString(value))
    {
    }

    /// <summary>Converts a <see cref="TimeSpan"/> to an <see cref="IsoDuration"/>.</summary>
    /// <param name="value">The duration.</param>
    public static implicit operator IsoDuration(TimeSpan value) => new(value);

    /// <summary>
    /// Converts the duration to a <see cref="TimeSpan"/>. The conversion fails for years and months, which have no fixed length, and for text that is
    /// not a duration.
    /// </summary>
    /// <param name="duration">When this method returns <see langword="true"/>, the duration; otherwise, the default value.</param>
    /// <returns><see langword="true"/> if the conversion succeeded; otherwise, <see langword="false"/>.</returns>
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
            // Weeks cannot be combined with other units, and .NET does not read them.
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

    /// <summary>Gets the JSON text of the duration; an empty string for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Determines whether two durations have the same text.</summary>
    /// <returns><see langword="true"/> if the texts are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Determines whether two durations have different texts.</summary>
    /// <returns><see langword="true"/> if the texts differ; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IsoDuration other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the JSON text of the duration.</summary>
    /// <returns>The JSON text of the duration.</returns>
    public override string ToString() => Value;

    bool IJsonWritable.IsEmpty => _value is null;

    static bool IJsonModel<IsoDuration>.TryRead(ref Utf8JsonReader reader, out IsoDuration value) => JsonRead.TryDuration(ref reader, out value);

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);
}
