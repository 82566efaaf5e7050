using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Represents a time of day such as <c>09:30:00Z</c> or <c>09:30</c>. The struct keeps the text, because a <see cref="TimeOnly"/> has no offset from
/// UTC.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<IsoTime>))]
public readonly struct IsoTime : IEquatable<IsoTime>, IJsonModel<IsoTime>
{
    private static readonly string[] s_forms = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="IsoTime"/> struct from the JSON text.</summary>
    /// <param name="value">The time of day as in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public IsoTime(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Initializes a new instance of the <see cref="IsoTime"/> struct without an offset.</summary>
    /// <param name="value">The time of day.</param>
    public IsoTime(TimeOnly value)
        : this(value.ToString(s_forms[1], CultureInfo.InvariantCulture))
    {
    }

    /// <summary>Converts a <see cref="TimeOnly"/> to an <see cref="IsoTime"/> without an offset.</summary>
    /// <param name="value">The time of day.</param>
    public static implicit operator IsoTime(TimeOnly value) => new(value);

    /// <summary>Converts the local part of the time of day to a <see cref="TimeOnly"/>. The offset is dropped.</summary>
    /// <param name="time">When this method returns <see langword="true"/>, the time of day; otherwise, the default value.</param>
    /// <returns><see langword="true"/> if the conversion succeeded; otherwise, <see langword="false"/>.</returns>
    public bool TryGetTimeOnly(out TimeOnly time)
    {
        var text = Value.AsSpan();
        var offset = text.IndexOfAny("Zz+-");
        return TimeOnly.TryParseExact(offset < 0 ? text : text[..offset], s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>Gets the JSON text of the time of day; an empty string for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Determines whether two times of day have the same text.</summary>
    /// <returns><see langword="true"/> if the texts are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(IsoTime left, IsoTime right) => left.Equals(right);

    /// <summary>Determines whether two times of day have different texts.</summary>
    /// <returns><see langword="true"/> if the texts differ; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(IsoTime left, IsoTime right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IsoTime other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the JSON text of the time of day.</summary>
    /// <returns>The JSON text of the time of day.</returns>
    public override string ToString() => Value;

    bool IJsonWritable.IsEmpty => _value is null;

    static bool IJsonModel<IsoTime>.TryRead(ref Utf8JsonReader reader, out IsoTime value) => JsonRead.TryTime(ref reader, out value);

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);
}
