using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// A time of day, such as <c>09:30:00Z</c> or <c>09:30</c>. It keeps its text, since a <see cref="TimeOnly"/> has no offset from UTC.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<IsoTime>))]
public readonly struct IsoTime : IEquatable<IsoTime>, IJsonModel<IsoTime>
{
    private static readonly string[] s_forms = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    private readonly string? _value;

    /// <summary>Creates a time of day.</summary>
    /// <param name="value">The time of day as it stands in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public IsoTime(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Creates a time of day without an offset.</summary>
    /// <param name="value">The time of day.</param>
    public IsoTime(TimeOnly value)
        : this(value.ToString(s_forms[1], CultureInfo.InvariantCulture))
    {
    }

    /// <summary>Converts a time of day.</summary>
    public static implicit operator IsoTime(TimeOnly value) => new(value);

    /// <summary>The time of day as a clock shows it where it is from, without its offset.</summary>
    /// <param name="time">The time of day.</param>
    public bool TryGetTimeOnly(out TimeOnly time)
    {
        var text = Value.AsSpan();
        var offset = text.IndexOfAny("Zz+-");
        return TimeOnly.TryParseExact(offset < 0 ? text : text[..offset], s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>The time of day in JSON; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether two texts are the same.</summary>
    public static bool operator ==(IsoTime left, IsoTime right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(IsoTime left, IsoTime right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IsoTime other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The time of day in JSON.</summary>
    public override string ToString() => Value;

    static IsoTime IJsonModel<IsoTime>.Read(ref Utf8JsonReader reader) => JsonRead.Time(ref reader);

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);
}
