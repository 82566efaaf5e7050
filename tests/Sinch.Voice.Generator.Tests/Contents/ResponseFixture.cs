using Sinch.Voice.Generator.Reading.Sanitizing;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>A client whose operations have responses of every kind, made once.</summary>
public sealed class ResponseFixture : IDisposable
{
    private const string Schemas =
        """
        { "Pet": { "type": "object", "properties": { "name": { "type": "string" } } },
          "Color": { "type": "string", "enum": ["red", "green"] },
          "Circle": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["circle"] }, "r": { "type": "integer" } } },
          "Square": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["square"] } } },
          "Shape": { "oneOf": [ { "$ref": "#/components/schemas/Circle" }, { "$ref": "#/components/schemas/Square" } ] } }
        """;

    private const string PetJson = """{ "description": "a pet", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }""";
    private const string None = """{ "description": "nothing" }""";
    private const string Bytes = """{ "schema": { "type": "string", "format": "binary" } }""";

    private static readonly (string Id, string Responses)[] s_operations =
    [
        ("Pet", $$"""{ "200": {{PetJson}} }"""),
        ("List", $$"""{ "200": {{JsonOf("""{ "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }""")}} }"""),
        ("Map", $$"""{ "200": {{JsonOf("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } } }""")}} }"""),
        ("Number", $$"""{ "200": {{JsonOf("""{ "type": "number" }""")}} }"""),
        ("Word", $$"""{ "200": {{JsonOf("""{ "type": "string" }""")}} }"""),
        ("Color", $$"""{ "201": {{JsonOf("""{ "$ref": "#/components/schemas/Color" }""")}} }"""),
        ("Shape", $$"""{ "200": {{JsonOf("""{ "$ref": "#/components/schemas/Shape" }""")}} }"""),
        ("Any", $$"""{ "200": {{JsonOf("{}")}} }"""),
        ("MaybePet", $$"""{ "200": {{JsonOf("""{ "type": "object", "nullable": true, "properties": { "name": { "type": "string" } } }""")}} }"""),
        ("PetOrNothing", $$"""{ "200": {{PetJson}}, "202": {{None}}, "204": {{None}} }"""),
        ("NumberOrNothing", $$"""{ "200": {{JsonOf("""{ "type": "integer" }""")}}, "204": {{None}} }"""),
        ("Range", $$"""{ "2XX": {{PetJson}}, "204": {{None}} }"""),
        ("Default", $$"""{ "default": {{PetJson}} }"""),
        ("Plain", """{ "200": { "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } } }"""),
        ("PlainOrNothing", $$"""{ "200": { "description": "", "content": { "text/plain": {} } }, "204": {{None}} }"""),
        ("Bytes", $$"""{ "200": { "description": "", "content": { "application/octet-stream": {{Bytes}} } }, "default": {{PetJson}}, "404": { "description": "", "content": { "application/octet-stream": {{Bytes}} } } }"""),
        ("BytesOrNothing", $$"""{ "200": { "description": "", "content": { "audio/mpeg": {{Bytes}}, "audio/wav": {{Bytes}} } }, "202": {{None}}, "204": {{None}} }"""),
        ("Whatever", $$"""{ "2XX": { "description": "", "content": { "*/*": {{Bytes}} } } }"""),
        ("SeveralJson", $$"""{ "200": {{JsonOf("""{ "type": "integer" }""")}}, "202": {{JsonOf("""{ "type": "string" }""")}} }"""),
        ("Several", $$"""{ "200": {{JsonOf("""{ "type": "integer" }""")}}, "202": { "description": "", "content": { "text/plain": {} } }, "204": {{None}} }"""),
        ("Same", $$"""{ "200": {{PetJson}}, "201": {{PetJson}} }"""),
        ("Problem", $$"""{ "200": { "description": "", "content": { "application/vnd.pet+json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, "204": {{None}} }"""),
        ("Redirect", $$"""{ "303": {{None}} }"""),
        ("Example", """{ "200": { "description": "", "content": { "application/json": { "example": {} } } } }"""),
        ("Errors", $$"""
            { "200": {{None}},
              "400": {{JsonOf("""{ "type": "array", "items": { "type": "string" } }""")}},
              "404": {{JsonOf("""{ "type": "string" }""")}},
              "4XX": {{JsonOf("{}")}},
              "503": { "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } },
              "default": {{JsonOf("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } }""")}} }
            """),
        ("Unsaid", "{}"),
    ];

    private const string Probe =
        """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static async Task<string> CallAsync(Uri server, string operation)
            {
                var client = Client(server);
                switch (operation)
                {
                    case "Pet": return Describe(await client.PetAsync());
                    case "List": return Describe(await client.ListAsync());
                    case "Map": return Describe(await client.MapAsync());
                    case "Number": decimal number = await client.NumberAsync(); return Describe(number);
                    case "Word": string word = await client.WordAsync(); return Describe(word);
                    case "Color": Color color = await client.ColorAsync(); return Describe(color);
                    case "Shape": Shape shape = await client.ShapeAsync(); return shape.Match(circle => $"Circle {circle.R}", square => "Square", unknown => $"? {unknown.Discriminator}");
                    case "Any": JsonElement any = await client.AnyAsync(); return Describe(any);
                    case "MaybePet": MaybePetResponse? maybe = await client.MaybePetAsync(); return maybe is null ? "nothing" : Describe(maybe.Name);
                    case "PetOrNothing": Pet? pet = await client.PetOrNothingAsync(); return Describe(pet);
                    case "NumberOrNothing": long? count = await client.NumberOrNothingAsync(); return Describe(count);
                    case "Range": return Describe(await client.RangeAsync());
                    case "Default": return Describe(await client.DefaultAsync());
                    case "Plain": return Describe(await client.PlainAsync());
                    case "PlainOrNothing": string? text = await client.PlainOrNothingAsync(); return Describe(text);
                    case "Bytes": await using (Stream bytes = await client.BytesAsync()) { return Describe(bytes); }
                    case "BytesOrNothing": await using (Stream? bytes = await client.BytesOrNothingAsync()) { return Describe(bytes); }
                    case "Whatever": await using (Stream bytes = await client.WhateverAsync()) { return Describe(bytes); }
                    case "SeveralJson": JsonElement element = await client.SeveralJsonAsync(); return Describe(element);
                    case "Several": await using (Stream? bytes = await client.SeveralAsync()) { return Describe(bytes); }
                    case "Same": return Describe(await client.SameAsync());
                    case "Problem": return Describe(await client.ProblemAsync());
                    case "Redirect": await client.RedirectAsync(); return "done";
                    case "Head": await client.HeadAsync(); return "done";
                    case "Unsaid": await client.UnsaidAsync(); return "done";
                    case "Example": await client.ExampleAsync(); return "done";
                    case "Errors": await client.ErrorsAsync(); return "done";
                    default: throw new ArgumentOutOfRangeException(nameof(operation));
                }
            }

            public static async Task<string> LocationAsync(Uri server)
            {
                var info = await Root(server).WithResponseAsync(client => client.Default.RedirectAsync());
                return $"{(int)info.StatusCode} {info.Headers["location"][0]} {string.Join(", ", info.Headers["Set-Cookie"])}";
            }

            public static string Describe(object? value) => value switch
            {
                null => "nothing",
                Pet pet => $"Pet {pet.Name}",
                Color color => $"Color {color.Value}",
                JsonElement element => element.GetRawText(),
                Stream stream => "bytes " + BitConverter.ToString(Read(stream)).Replace('-', ' '),
                string text => text,
                IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                IReadOnlyDictionary<string, IReadOnlyList<Pet>> map => "{" + string.Join(", ", map.Select(entry => $"{entry.Key}: {Describe(entry.Value)}")) + "}",
                IReadOnlyDictionary<string, IReadOnlyList<long>> map => "{" + string.Join(", ", map.Select(entry => $"{entry.Key}: {Describe(entry.Value)}")) + "}",
                IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Describe)) + "]",
                _ => value.ToString()!,
            };

            private static DefaultClient Client(Uri server) => Root(server).Default;

            private static SinchVoiceClient Root(Uri server) => new(SinchCredential.Basic("key", "secret"), new() { Endpoint = server });

            private static byte[] Read(Stream stream)
            {
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray();
            }
        }
        """;

    private static readonly string[] s_expected =
    [
        "warning SVG035: The success responses of 'SeveralJson' have different types; the result is a JsonElement",
        "warning SVG035: The success responses of 'Several' have different types; the result is a Stream",
        "warning SVG003: The document violates the OpenAPI specification: Responses must contain at least one response",
        "info SVG034: The content of response '200' is ignored: a response to HEAD has no content",
    ];

    public ResponseFixture()
    {
        var paths = s_operations.Select(operation => $$""" "/{{operation.Id}}": { "get": { "operationId": "{{operation.Id}}", "responses": {{operation.Responses}} } } """)
            .Append($$""" "/head": { "head": { "operationId": "Head", "responses": { "200": {{PetJson}} } } } """);
        var run = new GeneratorHost(Spec.Of($"{{ {string.Join(",\n", paths)} }}", Schemas)).AddSource(Probe).RunTwice();
        Assert.Equal(s_expected, run.Diagnostics.Select(diagnostic => diagnostic[(diagnostic.IndexOf("): ", StringComparison.Ordinal) + 3)..]));
        run.AssertCompiles();
        Consumer = new LoadedConsumer(run.Output);
    }

    internal LoadedConsumer Consumer { get; }

    public void Dispose() => Consumer.Dispose();

    private static string JsonOf(string schema) => $$"""{ "description": "json", "content": { "application/json": { "schema": {{schema}} } } }""";
}
