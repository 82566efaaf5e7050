using System.Text.Json;
using CsCheck;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>Values of the types that aren't generated.</summary>
internal static class ValueGens
{
    /// <summary>Texts that are valid Unicode; others can't be written.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (1, (IGen<string>)HostileText.All.Select(text => new string([.. text.Where(character => !char.IsSurrogate(character))]))),
        (1, Gen.OneOf("+14045005000", "en-US", "\ud83d\ude00", "true", "7", "1e3", "null", "{}", "[\"a\"]", "a\ud83d\ude00b")));

    private static readonly Gen<JsonElement> s_element = Gen.OneOf(
        Gen.OneOf("true", "1.50", "-0", "1e400", "[]", "{}", "[null,{\"x1\":[\"\\u00e5\\u2028\",0.10]}]", "{\"x1\":1,\"x2\":null}", "\"\\ud83d\\ude00\\n\"").Select(Parse),
        Text.Select(text => Parse(JsonSerializer.Serialize(text))));

    /// <summary>No fractions: a union with integers rejects other numbers, as a property does.</summary>
    private static readonly Gen<JsonElement> s_unknown = Gen.OneOf(
        Gen.OneOf("true", "7", "[]", "{}", "[null,{\"x1\":[\"\\u00e5\\u2028\",0.10]}]", "{\"x1\":1,\"x2\":[]}", "\"\\ud83d\\ude00\\n\"").Select(Parse),
        Text.Select(text => Parse(JsonSerializer.Serialize(text))));

    private static readonly Dictionary<Type, Gen<object>> s_gens = new()
    {
        [typeof(string)] = Text.Select(value => (object)value),
        [typeof(bool)] = Gen.Bool.Select(value => (object)value),
        [typeof(int)] = Gen.Int.Select(value => (object)value),
        [typeof(long)] = Gen.Long.Select(value => (object)value),
        [typeof(float)] = Gen.Float.Select(value => (object)(float.IsFinite(value) ? value : 0)),
        [typeof(double)] = Gen.Double.Select(value => (object)(double.IsFinite(value) ? value : 0)),
        [typeof(decimal)] = Gen.Decimal.Select(value => (object)value),
        [typeof(Guid)] = Gen.Guid.Select(value => (object)value),
        [typeof(DateOnly)] = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(value => (object)DateOnly.FromDayNumber(value)),
        [typeof(TimeOnly)] = Gen.Long[0, TimeOnly.MaxValue.Ticks].Select(value => (object)new TimeOnly(value)),
        [typeof(TimeSpan)] = Gen.TimeSpan.Select(value => (object)value),
        [typeof(DateTimeOffset)] = Gen.DateTimeOffset.Select(value => (object)value),
        [typeof(Uri)] = Gen.OneOf("https://example.com/a?b=%2F#c", "http://\u00e5.example/", "/relative path", "", "mailto:a@b", "?x", "//host/x").Select(value => (object)new System.Uri(value, System.UriKind.RelativeOrAbsolute)),
        [typeof(byte[])] = Gen.Byte.Array[0, 9].Select(value => (object)value),
        [typeof(Prompt)] = Text.Select(value => (object)Prompt.Parse(value)),
        [typeof(PromptSequence)] = Text.Select(value => (object)PromptSequence.Parse(value)),
        [typeof(MenuAction)] = Text.Select(value => (object)MenuAction.Parse(value)),
        [typeof(JsonElement)] = s_element.Select(value => (object)value),
        [typeof(UnknownVariant)] = s_unknown.Select(value => (object)new UnknownVariant(value)),
    };

    /// <summary>The values of a type; nothing for a generated one.</summary>
    public static Gen<object>? Of(Type type) => s_gens.GetValueOrDefault(type);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
