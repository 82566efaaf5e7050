using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>Whoever copies an example of the vendor must not be told that it is wrong.</summary>
public sealed class DocumentExampleTests
{
    [Fact]
    public void EveryExampleOfTheDocumentIsValid()
    {
        var compiler = new SchemaCompiler(JsonSerializer.SerializeToElement(BundledDocument.Root));

        var violations = BundledDocument.Examples
            .Select(example => (
                example.Place,
                Violation: compiler.Compile(JsonSerializer.SerializeToElement(example.Schema), string.Empty).Check(JsonSerializer.SerializeToElement(example.Value))))
            .Where(checkedExample => checkedExample.Violation is not null)
            .Select(checkedExample => $"{checkedExample.Place}: {checkedExample.Violation}");

        Assert.Empty(violations);
        Assert.InRange(BundledDocument.Examples.Count, 120, 1000);
    }

    [Fact]
    public void EverySvamlTextInsideAnExampleIsValid()
    {
        var texts = Texts(BundledDocument.Root).ToList();

        Assert.All(texts, text => Assert.Null(Json.Validate(text.Schema, text.Svaml)));
        Assert.Equal(3, texts.Count);
    }

    [Fact]
    public void TheEventOfASigningVectorIsValid()
    {
        var vector = """{"event":"ace","callid":"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257","timestamp":"2014-09-24T10:59:41Z","version":1}""";

        Assert.Null(Json.Validate("aceRequest", vector));
        Assert.Null(Json.Validate("webhooksEvent", vector));
    }

    // Custom callouts carry SVAML as text.
    private static IEnumerable<(string Schema, string Svaml)> Texts(JsonNode node)
    {
        foreach (var (name, value) in node is JsonObject owner ? owner : [])
        {
            if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && ((string)value!).StartsWith("{\"", StringComparison.Ordinal))
            {
                yield return (name == "ice" ? "IceSVAMLRequestBody" : name == "ace" ? "AceSVAMLRequestBody" : "PieSVAMLRequestBody", (string)value!);
            }
        }

        var nested = node switch
        {
            JsonObject parent => parent.Select(entry => entry.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var text in nested.Where(child => child is not null).SelectMany(child => Texts(child!)))
        {
            yield return text;
        }
    }
}
