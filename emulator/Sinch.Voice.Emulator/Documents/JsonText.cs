using System.Text;
using System.Text.Json;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace Sinch.Voice.Emulator.Documents;

/// <summary>A name or a value of the document, compared with JSON as the platform does: ignoring the case of ASCII letters.</summary>
internal sealed class JsonText(string text)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public override string ToString() => text;

    /// <summary>Finds the name of a property. Allocates nothing if the spelling is the document's, or on .NET 9 and later.</summary>
    /// <returns>The index, or -1.</returns>
    public static int IndexOf(ReadOnlySpan<JsonText> names, JsonProperty property)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (property.NameEquals(names[index]._utf8))
            {
                return index;
            }
        }

        return IndexOf(names, Utf8Name(property));
    }

    /// <summary>Finds a string, or the spelling of a number or boolean. Allocates as little as for names.</summary>
    /// <returns>The index, or -1.</returns>
    public static int IndexOf(ReadOnlySpan<JsonText> values, JsonElement scalar)
    {
        if (scalar.ValueKind == JsonValueKind.String)
        {
            for (var index = 0; index < values.Length; index++)
            {
                if (scalar.ValueEquals(values[index]._utf8))
                {
                    return index;
                }
            }
        }

        return IndexOf(values, Utf8Value(scalar));
    }

    public static int IndexOf(ReadOnlySpan<JsonText> values, ReadOnlySpan<byte> utf8)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (Ascii.EqualsIgnoreCase(values[index]._utf8, utf8))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Returns the content of a string without quotes and escapes, or the spelling of another scalar.</summary>
    public static ReadOnlySpan<byte> Utf8Value(JsonElement scalar)
    {
        if (scalar.ValueKind != JsonValueKind.String)
        {
#if NET9_0_OR_GREATER
            return JsonMarshal.GetRawUtf8Value(scalar);
#else
            return Encoding.UTF8.GetBytes(scalar.GetRawText());
#endif
        }

#if NET9_0_OR_GREATER
        var content = JsonMarshal.GetRawUtf8Value(scalar)[1..^1];
        if (!content.Contains((byte)'\\'))
        {
            return content;
        }
#endif
        return Encoding.UTF8.GetBytes(scalar.GetString()!);
    }

    /// <summary>Returns what <see cref="Utf8Value"/> does, for messages: shortened if it is long.</summary>
    public static string Quote(JsonElement scalar) => Quote(Encoding.UTF8.GetString(Utf8Value(scalar)));

    public static string Quote(string value)
    {
        const int limit = 60;
        return value.Length <= limit ? $"'{value}'" : $"'{value[..(char.IsHighSurrogate(value[limit - 1]) ? limit - 1 : limit)]}…'";
    }

    private static ReadOnlySpan<byte> Utf8Name(JsonProperty property)
    {
#if NET9_0_OR_GREATER
        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        if (!name.Contains((byte)'\\'))
        {
            return name;
        }
#endif
        return Encoding.UTF8.GetBytes(property.Name);
    }
}
