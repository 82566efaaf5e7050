using System.Collections;
using System.Globalization;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Converts a value to text for a URL or a header: its JSON text, without quotes if it is a string.</summary>
internal static class ParameterText
{
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="ascii">Whether the JSON of an object or array is limited to printable ASCII.</param>
    /// <exception cref="ArgumentException">The value is <see langword="null"/>, or its type has no such text.</exception>
    /// <exception cref="InvalidOperationException">The value contains text that is not valid Unicode, or is nested too deeply.</exception>
    public static string Of(object? value, string? parameter, bool ascii = false) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        Uri uri => uri.OriginalString,
        int or long or ulong or float or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        JsonElement json => OfJson(json, parameter, ascii),
        IJsonWritable model => OfJson(ParameterJson.Of(model, parameter), parameter, ascii),
        IEnumerable items => ParameterJson.TextOf(items, parameter, ascii),
        null => throw Empty(parameter),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be the value of a parameter.", parameter),
    };

    private static string OfJson(JsonElement json, string? parameter, bool ascii) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
        JsonValueKind.Object or JsonValueKind.Array => ParameterJson.TextOf(json, parameter, ascii),
        _ => throw Empty(parameter),
    };

    private static ArgumentException Empty(string? parameter) => new("The value is empty.", parameter);
}
