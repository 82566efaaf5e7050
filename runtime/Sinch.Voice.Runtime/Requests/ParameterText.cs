using System.Globalization;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Converts a value to text for a URL or a header: its JSON text without quotes.</summary>
internal static class ParameterText
{
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <exception cref="ArgumentException">The value is <see langword="null"/>, or its type has no such text.</exception>
    public static string Of(object? value, string? parameter) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        Uri uri => uri.OriginalString,
        int or long or ulong or float or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString()!,
        JsonElement { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } json => json.GetRawText(),
        IJsonWritable model => OfModel(model, parameter),
        null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => throw new ArgumentException("The value is empty.", parameter),
        _ => throw new ArgumentException("A parameter value cannot contain a nested object or array.", parameter),
    };

    /// <summary>Converts an enum, or a union of simple values.</summary>
    private static string OfModel(IJsonWritable model, string? parameter)
    {
        using var json = JsonDocument.Parse(JsonBytes.Write(model));
        return Of(json.RootElement, parameter);
    }
}
