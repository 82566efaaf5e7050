using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes values in the formats that schemas declare.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Writes a string.</summary>
    public static void String(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    /// <summary>Writes a Boolean.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a 32-bit integer.</summary>
    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Writes a 64-bit integer.</summary>
    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes an unsigned 64-bit integer.</summary>
    public static void UInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <summary>Writes a single-precision number.</summary>
    public static void Single(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    /// <summary>Writes a double-precision number.</summary>
    public static void Double(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    /// <summary>Writes a decimal number.</summary>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a date and time. UTC is written as <c>Z</c>, as the platform does.</summary>
    public static void DateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>Writes a date.</summary>
    public static void Date(Utf8JsonWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes the text of a time of day.</summary>
    public static void Time(Utf8JsonWriter writer, IsoTime value) => Model(writer, value);

    /// <summary>Writes the text of a duration.</summary>
    public static void Duration(Utf8JsonWriter writer, IsoDuration value) => Model(writer, value);

    /// <summary>Writes a UUID.</summary>
    public static void Guid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes the original text of a URI.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);

    /// <summary>Writes bytes as Base64.</summary>
    public static void Bytes(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }

    /// <summary>Writes any JSON value; <see langword="default"/> is written as <c>null</c>.</summary>
    public static void Element(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes a value of an emitted type.</summary>
    /// <typeparam name="T">The emitted type.</typeparam>
    /// <exception cref="InvalidOperationException"><paramref name="value"/> is an empty struct.</exception>
    public static void Model<T>(Utf8JsonWriter writer, T? value)
        where T : IJsonModel<T>
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (typeof(T).IsValueType && value.IsEmpty)
        {
            throw new EmptyValueException(typeof(T));
        }
        else
        {
            value.Write(writer);
        }
    }

    /// <summary>Writes a value or <c>null</c>.</summary>
    /// <typeparam name="T">The underlying type.</typeparam>
    public static void Nullable<T>(Utf8JsonWriter writer, T? value, JsonValueWriter<T> write)
        where T : struct
    {
        if (value is { } given)
        {
            write(writer, given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T>? items, JsonValueWriter<T> item)
    {
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        if (items is T[] array)
        {
            // Values that were read are arrays, and so are most values of collection expressions.
            foreach (var value in array)
            {
                item(writer, value);
            }
        }
        else
        {
            for (var i = 0; i < items.Count; i++)
            {
                item(writer, items[i]);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object whose property names are data.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? values, JsonValueWriter<T> value)
    {
        if (values is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var entry in values)
        {
            writer.WritePropertyName(entry.Key);
            value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes additional properties of one type into the object that <paramref name="writer"/> is writing.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static void Additional<T>(Utf8JsonWriter writer, AdditionalProperties<T>? properties, JsonValueWriter<T> value)
    {
        foreach (var property in properties ?? [])
        {
            writer.WritePropertyName(property.Key);
            value(writer, property.Value);
        }

        properties?.Others?.WriteTo(writer);
    }

    /// <summary>Writes a string that contains JSON.</summary>
    /// <typeparam name="T">The type of the value in the string.</typeparam>
    /// <exception cref="InvalidOperationException">The value, or a value in it, is an empty struct.</exception>
    public static void Embedded<T>(Utf8JsonWriter writer, EmbeddedJson<T>? embedded, JsonValueWriter<T> write)
        where T : notnull
    {
        if (embedded is null or { Text: not null })
        {
            writer.WriteStringValue(embedded?.Text);
            return;
        }

        using var json = JsonBuffer.Take();
        json.WritePart(embedded.Value!, write);
        writer.WriteStringValue(json.Finish().Span);
    }

    /// <summary>Writes the variant that a union contains.</summary>
    /// <exception cref="InvalidOperationException">The value is not a variant or is an empty struct.</exception>
    public static void Variant(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case IJsonWritable { IsEmpty: true }:
                throw new EmptyValueException(value.GetType());
            case IJsonWritable variant:
                variant.Write(writer);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType()} cannot be a variant of a union.");
        }
    }
}
