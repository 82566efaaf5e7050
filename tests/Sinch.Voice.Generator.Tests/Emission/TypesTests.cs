using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Which C# type a schema becomes.</summary>
public class TypesTests
{
    public static TheoryData<string, string> Types => new()
    {
        { """{ "type": "string" }""", "string" },
        { """{ "type": "string", "format": "date-time" }""", "global::System.DateTimeOffset" },
        { """{ "type": "string", "format": "date" }""", "global::System.DateOnly" },
        { """{ "type": "string", "format": "uuid" }""", "global::System.Guid" },
        { """{ "type": "string", "format": "uri" }""", "global::System.Uri" },
        { """{ "type": "string", "format": "byte" }""", "byte[]" },
        { """{ "type": "string", "format": "e164 for numbers" }""", "string" },
        { """{ "type": "integer" }""", "long" },
        { """{ "type": "integer", "format": "int32" }""", "int" },
        { """{ "type": "integer", "format": "int64" }""", "long" },
        { """{ "type": "number" }""", "decimal" },
        { """{ "type": "number", "format": "decimal" }""", "decimal" },
        { """{ "type": "string", "format": "decimal" }""", "string" },
        { """{ "type": "number", "format": "float" }""", "float" },
        { """{ "type": "number", "format": "double" }""", "double" },
        { """{ "type": "boolean" }""", "bool" },
        { """{ "type": "object" }""", "global::System.Text.Json.JsonElement" },
        { "{}", "global::System.Text.Json.JsonElement" },
        { """{ "type": "array", "items": { "type": "string" } }""", "global::System.Collections.Generic.IReadOnlyList<string>" },
        { """{ "type": "array" }""", "global::System.Collections.Generic.IReadOnlyList<global::System.Text.Json.JsonElement>" },
        {
            """{ "type": "array", "items": { "type": "array", "items": { "type": "integer" } } }""",
            "global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<long>>"
        },
        {
            """{ "type": "object", "additionalProperties": { "type": "array", "items": { "$ref": "#/components/schemas/a" } } }""",
            "global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.A>>"
        },
        { """{ "allOf": [ { "$ref": "#/components/schemas/a" } ], "description": "wrapped" }""", "global::Sinch.Voice.A" },
        { """{ "type": "object", "properties": { "x": { "type": "string" } } }""", "global::Sinch.Voice.AB" },
        { """{ "type": "string", "enum": ["x", "y"] }""", "global::Sinch.Voice.AB" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Of_a_property(string schema, string type)
    {
        var optional = Generate.From(Spec.OfSchemas($$"""{ "a": { "type": "object", "properties": { "b": {{schema}} } } }""")).AssertClean();
        Assert.Contains($"public {type}? B {{ get; init; }}", optional.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);

        var required = Generate.From(Spec.OfSchemas($$"""{ "a": { "type": "object", "required": ["b"], "properties": { "b": {{schema}} } } }""")).AssertClean();
        Assert.Contains($"public required {type} B {{ get; init; }}", required.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_property_that_may_be_null_is_nullable_and_written_as_null()
    {
        var source = Generate.From(Spec.OfSchemas(
            """{ "a": { "type": "object", "required": ["b"], "properties": { "b": { "type": "string", "nullable": true } } } }""")).AssertClean().Source("Sinch.Voice.A.g.cs");
        Assert.Contains("public required string? B { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("writer.WriteString(s_properties[0], B);", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "object", "required": ["k"], "properties": { "k": { "type": "string", "enum": ["x"] } } }""")]
    [InlineData("""{ "type": "object", "properties": { "k": { "type": "string", "enum": ["x"], "default": "x" } } }""")]
    public void A_property_fixed_to_one_value_has_no_public_setter(string schema)
        => Assert.Contains(
            "public string K { get; private init; } = \"x\";",
            Generate.From(Spec.OfSchemas($$"""{ "a": {{schema}} }""")).AssertClean().Source("Sinch.Voice.A.g.cs"),
            StringComparison.Ordinal);

    [Fact]
    public void A_fixed_value_of_an_enum_whose_member_had_to_be_renamed_finds_that_member()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "number": { "type": "string", "enum": ["number", "other"] },
              "a": { "type": "object", "required": ["k"], "properties": { "k": { "allOf": [ { "$ref": "#/components/schemas/number" } ], "enum": ["number"] } } } }
            """)).AssertDiagnostics("spec/sinch-voice.json(6,71): info SVG009: Name 'Number' is already in use; 'Number2' is used instead").AssertCompiles();
        Assert.Contains("global::Sinch.Voice.Number.Number2;", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_one_value_that_need_not_be_there_is_open()
        => Assert.Contains(
            "public global::Sinch.Voice.AK? K { get; init; }",
            Generate.From(Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "k": { "type": "string", "enum": ["x"] } } } }"""))
                .AssertClean().Source("Sinch.Voice.A.g.cs"),
            StringComparison.Ordinal);

    [Fact]
    public void AllOf_is_flattened_each_property_once_the_later_one_narrower()
    {
        var source = Generate.From(Spec.OfSchemas(
            """
            { "base": { "type": "object", "required": ["kind"], "properties": { "kind": { "$ref": "#/components/schemas/kind" }, "id": { "type": "string" } } },
              "kind": { "type": "string", "enum": ["one", "two"] },
              "a": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "$ref": "#/components/schemas/base" } ],
                     "properties": { "kind": { "type": "string", "enum": ["two"] }, "more": { "type": "string" } } } }
            """)).AssertClean().Source("Sinch.Voice.A.g.cs");
        Assert.Contains("public global::Sinch.Voice.Kind Kind { get; private init; } = global::Sinch.Voice.Kind.Two;", source, StringComparison.Ordinal);
        Assert.Contains("new(nameof(A), [\"kind\", \"id\", \"more\"], always: [0])", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Recursive_schemas_compile()
        => Generate.From(Spec.OfSchemas(
            """
            { "a": { "type": "object", "required": ["self"], "properties": { "self": { "$ref": "#/components/schemas/a" }, "all": { "type": "array", "items": { "$ref": "#/components/schemas/u" } } } },
              "b": { "type": "object", "properties": { "t": { "type": "string", "enum": ["b"] }, "u": { "$ref": "#/components/schemas/u" } } },
              "c": { "type": "object", "properties": { "t": { "type": "string", "enum": ["c"] } } },
              "u": { "oneOf": [ { "$ref": "#/components/schemas/b" }, { "$ref": "#/components/schemas/c" } ] } }
            """)).AssertClean();

    [Fact]
    public void Deprecated_members_are_obsolete_for_users_without_warnings_in_the_output()
    {
        var run = Generate.From(Spec.Of(
            """
            { "/a": { "get": { "operationId": "old", "deprecated": true, "responses": { "200": { "description": "ok",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/u" } } } } } } } }
            """,
            """
            { "a": { "type": "object", "deprecated": true, "required": ["t"], "properties": { "t": { "type": "string", "enum": ["a"] } } },
              "b": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string", "enum": ["b"] }, "old": { "type": "string", "deprecated": true }, "e": { "$ref": "#/components/schemas/e" } } },
              "e": { "type": "string", "deprecated": true, "enum": ["x", "y"] },
              "u": { "deprecated": true, "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ] } }
            """)).AssertClean();
        Assert.All(["A", "B", "E", "U", "DefaultClient"], name => Assert.Contains("[global::System.Obsolete(", run.Source($"Sinch.Voice.{name}.g.cs"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_property_that_is_deprecated_and_required_stays_required_and_says_the_rest()
    {
        var run = Generate.From(Spec.OfSchemas(
            """{ "a": { "type": "object", "required": ["old"], "properties": { "old": { "type": "string", "deprecated": true } } } }""")).AssertClean();
        Assert.Contains("public required string Old ", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Deprecated, but still required.", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_suppressed_where_nothing_is_deprecated()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "a": { "type": "object", "properties": { "old": { "type": "string", "deprecated": true } } },
              "b": { "type": "object", "properties": { "x": { "type": "string" } } } }
            """)).AssertClean();
        Assert.Contains("#pragma warning disable CS0618", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("#pragma", run.Source("Sinch.Voice.B.g.cs"), StringComparison.Ordinal);
    }
}
