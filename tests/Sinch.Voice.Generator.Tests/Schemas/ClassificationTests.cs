using System.Text;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Building;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Schemas;

/// <summary>The classification of schemas, which happens once and which all code that names, builds or compares types reads.</summary>
public class ClassificationTests
{
    [Theory]
    [InlineData("""{}""", "AnyFacts")]
    [InlineData("""{ "type": "object" }""", "ObjectFacts")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "PrimitiveFacts Guid")]
    [InlineData("""{ "type": "string", "contentMediaType": "application/json", "contentSchema": {} }""", "EmbeddedFacts of #/components/schemas/it/x-jsonschema-contentSchema")]
    [InlineData("""{ "type": "string", "contentMediaType": "text/plain", "contentSchema": {} }""", "PrimitiveFacts String")]
    [InlineData("""{ "maximum": 3 }""", "PrimitiveFacts Decimal")]
    [InlineData("""{ "type": "string", "enum": ["a", "b", null], "nullable": true }""", "EnumFacts a b")]
    [InlineData("""{ "type": "integer", "enum": [1, 2] }""", "EnumFacts 1 2")]
    [InlineData("""{ "type": "number", "enum": [1.5] }""", "PrimitiveFacts Decimal, with values that have no names")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "ListFacts of #/components/schemas/it/items")]
    [InlineData("""{ "type": "array" }""", "ListFacts of any")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", "MapFacts of #/components/schemas/it/additionalProperties")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", "MapFacts of any")]
    [InlineData("""{ "type": "object", "properties": { "x": {} } }""", "ObjectFacts x")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/cat" }, { "properties": { "x": {} } }] }""", "ObjectFacts kind x")]
    [InlineData("""{ "allOf": [{ "type": "string", "format": "date" }], "description": "A day." }""", "SameFacts as #/components/schemas/it/allOf/0 (OnlyPart)")]
    [InlineData("""{ "allOf": [{ "type": "string" }, { "type": "string", "format": "date" }] }""", "SameFacts as #/components/schemas/it/allOf/1 (NarrowestPart)")]
    [InlineData("""{ "allOf": [{ "type": "string" }, { "type": "integer" }] }""", "UnsupportedFacts: The schemas of allOf contradict each other")]
    [InlineData("""{ "oneOf": [{ "type": "string", "format": "date" }], "nullable": true }""", "SameFacts as #/components/schemas/it/oneOf/0 (OnlyVariant)")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", "UnionFacts String Number")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" }] }""", "UnionFacts by kind: cat dog")]
    [InlineData("""{ "oneOf": [{ "type": "array", "items": {} }, { "type": "array", "items": { "type": "string" } }] }""", "IndistinctFacts")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, {}] }""", "UnsupportedFacts: A union with a variant that accepts any JSON (#/components/schemas/it/oneOf/1) is not supported")]
    [InlineData("""{ "properties": { "x": {} }, "anyOf": [{ "required": ["x"] }, { "properties": { "y": {} } }] }""", "ObjectFacts x y")]
    public void A_schema_is_one_thing(string schema, string expected) => Assert.Equal(expected, Describe(Classify(schema)));

    private static SchemaFacts Classify(string schema)
    {
        var document =
            $$"""
            {
              "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "paths": {},
              "components": { "schemas": {
                "it": {{schema}},
                "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] } } },
                "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] } } }
              } }
            }
            """;
        var spec = new Spec(document);
        var source = new SpecSource(spec.Path, SourceText.From(document, Encoding.UTF8), SpecOptionsReader.Read(spec.Metadata));
        var read = SpecReader.Read(source, TestContext.Current.CancellationToken);
        var context = new BuildContext(read.Document!, read.Diagnostics, new NameScope(), TestContext.Current.CancellationToken);
        var it = new SchemaNode(context.Document.Components!.Schemas!["it"], "#/components/schemas/it");
        return new SchemaClassifier(context, new SchemaReferences(context.Document)).Of(it);
    }

    private static string Describe(SchemaFacts facts)
        => facts.GetType().Name
            + facts switch
            {
                PrimitiveFacts primitive => $" {primitive.Type.Kind}",
                EnumFacts values => $" {string.Join(' ', values.Values.Select(SchemaValues.Text))}",
                ListFacts list => $" of {list.Items?.Pointer ?? "any"}",
                MapFacts map => $" of {map.Values?.Pointer ?? "any"}",
                EmbeddedFacts embedded => $" of {embedded.Content.Pointer}",
                ObjectFacts { Shape.Names: { Count: > 0 } names } => $" {string.Join(' ', names)}",
                SameFacts same => $" as {same.Other.Pointer} ({same.Reason})",
                UnionFacts { Shape: { Discriminator: { } discriminator } shape } => $" by {discriminator}: {string.Join(' ', shape.Variants.SelectMany(variant => variant.Values))}",
                UnionFacts union => $" {string.Join(' ', union.Shape.Variants.Select(variant => variant.Kind))}",
                UnsupportedFacts unsupported => $": {unsupported.Problem}",
                _ => string.Empty,
            }
            + (facts.HasUnnamedValues ? ", with values that have no names" : string.Empty);
}
