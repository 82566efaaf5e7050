using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Converts values that are neither simple nor lists of simple values to JSON, from which parameters and form fields are written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterJson
{
    /// <summary>The maximum depth of the writer.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Converts a value that does not write itself, such as a map, so that it can be a parameter.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <returns>The JSON of the value; <see langword="null"/> if <paramref name="value"/> is <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">A value in <paramref name="value"/> is an empty struct.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static object? Of<T>(T? value, JsonValueWriter<T> write)
        where T : class
        => value is null ? null : Parse(JsonBytes.Write(value, write));

    /// <summary>Converts the value of a parameter.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <exception cref="ArgumentException">The value is empty, or a value in it has no JSON.</exception>
    /// <exception cref="InvalidOperationException">The value contains text that is not valid Unicode, or is nested too deeply.</exception>
    internal static JsonElement Of(object value, string? parameter) => Parse(Write(value, parameter));

    /// <summary>Returns the JSON text of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="ascii">Whether other characters than printable ASCII are escaped, as a header requires.</param>
    /// <exception cref="ArgumentException">The value is empty, or a value in it has no JSON.</exception>
    /// <exception cref="InvalidOperationException">The value contains text that is not valid Unicode, or is nested too deeply.</exception>
    internal static string TextOf(object value, string? parameter, bool ascii)
    {
        var text = Encoding.UTF8.GetString(Write(value, parameter));
        return ascii ? Escape(text) : text;
    }

    private static byte[] Write(object value, string? parameter)
    {
        if (value is JsonElement { ValueKind: JsonValueKind.Undefined } or IJsonWritable { IsEmpty: true })
        {
            throw new ArgumentException("The value is empty.", parameter);
        }

        return JsonBytes.Write(value, WriteValue);
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or IJsonWritable:
                JsonWrite.Variant(writer, value);
                break;
            case JsonElement json:
                JsonWrite.Element(writer, json);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable items and not (string or byte[]):
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(ParameterText.Of(value, parameter: null));
                break;
        }
    }

    /// <summary>Reads JSON that emitted code has written.</summary>
    internal static JsonElement Parse(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Escapes characters that occur in strings only.</summary>
    private static string Escape(string json)
    {
        var escaped = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            _ = c is >= ' ' and <= '~' ? escaped.Append(c) : escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
