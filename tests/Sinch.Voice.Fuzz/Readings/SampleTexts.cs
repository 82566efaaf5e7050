using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Fuzz.Documents;
using Sinch.Voice.Fuzz.Models;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>The examples of the vendor's document, each with the types that it fits best.</summary>
internal static class SampleTexts
{
    private static readonly IReadOnlyList<byte[]> s_all = [.. Examples(JsonNode.Parse(SeedDocuments.Vendor.Text)).Select(Encoding.UTF8.GetBytes)];

    private static readonly ILookup<ModelReader, byte[]> s_byReader = s_all
        .SelectMany(text => BestFor(text).Select(reader => (reader, text)))
        .ToLookup(pair => pair.reader, pair => pair.text);

    /// <summary>The names of all properties in them, in capitals too: the wire isn't careful with them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. s_all.SelectMany(text => JsonPlaces.Of(JsonNode.Parse(text)!)).Select(place => place.Name).OfType<string>()
            .SelectMany(name => new[] { name, name.ToUpperInvariant() }).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The examples that are of a type.</summary>
    public static IReadOnlyList<byte[]> Of(ModelReader reader) => [.. s_byReader[reader]];

    private static IEnumerable<string> Examples(JsonNode? node, string name = "")
        => node switch
        {
            JsonObject value when name is "example" or "value" => [value.ToJsonString()],
            JsonObject members => members.SelectMany(member => Examples(member.Value, member.Key)),
            JsonArray items => items.SelectMany(item => Examples(item)),
            _ => [],
        };

    /// <summary>The types that know the most of its properties.</summary>
    private static IEnumerable<ModelReader> BestFor(byte[] text)
        => ModelReaders.Vendor
            .Select(reader => (Reader: reader, Unknown: Unknown(reader, text)))
            .Where(candidate => candidate.Unknown is not null)
            .GroupBy(candidate => candidate.Unknown)
            .OrderBy(group => group.Key)
            .Take(1)
            .SelectMany(group => group.Select(candidate => candidate.Reader));

    /// <summary>How many properties are unknown to a type; nothing if it can't be read as one.</summary>
    private static int? Unknown(ModelReader reader, byte[] text)
    {
        try
        {
            var value = reader.Read(text);
            return Variant(value) is UnknownVariant unknown ? unknown.Json.GetRawText().Length : Additional(Variant(value))?.Count ?? 0;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Variant(object? value)
        => value is ValueType && ObjectShape.Of(value.GetType()).Readable.SingleOrDefault(property => property.Name == "Value") is { } property ? property.GetValue(value) : value;

    private static AdditionalProperties? Additional(object? value)
        => value is null ? null : ObjectShape.Of(value.GetType()).Readable
            .Where(property => property.PropertyType == typeof(AdditionalProperties))
            .Select(property => (AdditionalProperties?)property.GetValue(value))
            .FirstOrDefault();
}
