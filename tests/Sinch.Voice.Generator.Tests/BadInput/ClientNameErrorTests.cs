using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>A name of the document that can't be used is an error at its own line; the default name is used, and everything comes out.</summary>
public class ClientNameErrorTests
{
    public static TheoryData<string, string, string> NamesOfTypes => new()
    {
        { "\"a b\"", "'a b' is not a valid client name: it is not a C# identifier", "A" },
        { "\"\"", "'' is not a valid client name: it is not a C# identifier", "A" },
        { "\"@class\"", "'@class' is not a valid client name: it is not a C# identifier", "A" },
        { "\"3gpp\"", "'3gpp' is not a valid client name: it is not a C# identifier", "A" },
        { "\"class\"", "'class' is not a valid client name: it is a C# keyword", "A" },
        { "\"record\"", "'record' is not a valid client name: C# reserves type names of only lowercase letters for future keywords", "A" },
        { "42", "'42' is not a valid client name: it is not a string", "A" },
        { "[\"X\"]", "'[\"X\"]' is not a valid client name: it is not a string", "A" },
        { "\"RequestOptions\"", "'RequestOptions' is not a valid client name: 'RequestOptions' is reserved for generated code", "A" },
        { "\"sinchVoiceClient\"", "'sinchVoiceClient' is not a valid client name: 'sinchVoiceClient' is reserved for generated code", "A" },
    };

    [Theory]
    [MemberData(nameof(NamesOfTypes))]
    public void Of_types(string name, string expected, string used)
    {
        var run = Generate.From(Spec.OfSchemas($$"""
            { "a": {
                "x-ms-client-name": {{name}},
                "type": "object", "properties": { "n": { "type": "string" } } } }
            """));
        run.AssertDiagnostics($"spec/sinch-voice.json(7,5): warning SVG015: {expected}; the default name is used").AssertCompiles();
        Assert.Contains($"Sinch.Voice.{used}.g.cs", run.HintNames);
    }

    public static TheoryData<string, string> Members => new()
    {
        { "\"ToString\"", "'ToString' is reserved for generated code" },
        { "\"Call\"", "'Call' is reserved for generated code" },
        { "\"additionalProperties\"", "'additionalProperties' is reserved for generated code" },
        { "\"s_properties\"", "'s_properties' is reserved for generated code" },
        { "\"event\"", "it is a C# keyword" },
        { "null", "" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Of_properties(string name, string reason)
    {
        var run = Generate.From(Spec.OfSchemas($$"""
            { "call": { "type": "object", "properties": { "n": { "type": "string",
                "x-ms-client-name": {{name}} } } } }
            """));
        string[] expected = reason.Length == 0
            ? []
            : [$"spec/sinch-voice.json(7,5): warning SVG015: '{name.Trim('"')}' is not a valid client name: {reason}; the default name is used"];
        run.AssertDiagnostics(expected).AssertCompiles();
        Assert.Contains("public string? N { get; init; }", run.Source("Sinch.Voice.Call.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_properties_of_one_object_the_first_keeps_it()
    {
        var run = Generate.From(Spec.OfSchemas("""
            { "call": { "type": "object", "properties": {
                "n": { "type": "string", "x-ms-client-name": "Same" },
                "m": { "type": "integer", "x-ms-client-name": "same" } } } }
            """));
        run.AssertDiagnostics("spec/sinch-voice.json(8,31): warning SVG016: Client name 'same' is already used by another property; the default name is used").AssertCompiles();
        Assert.Contains("string? Same { get; init; }", run.Source("Sinch.Voice.Call.g.cs"), StringComparison.Ordinal);
        Assert.Contains("long? M { get; init; }", run.Source("Sinch.Voice.Call.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_operations_in_one_group_but_not_in_two()
    {
        const string Operation = """{ "get": { "operationId": "ID", "tags": ["TAG"], "x-ms-client-name": "Get", "responses": { "200": { "description": "ok" } } } }""";
        string Path(string id, string tag) => Operation.Replace("ID", id, StringComparison.Ordinal).Replace("TAG", tag, StringComparison.Ordinal);
        var run = Generate.From(Spec.Of($$"""
            { "/a": {{Path("first", "x")}},
              "/b": {{Path("second", "y")}},
              "/c": {{Path("third", "x")}} }
            """));
        run.AssertDiagnostics(
            "spec/sinch-voice.json(7,59): warning SVG016: Client name 'Get' is already used by another operation of the group; the default name is used").AssertCompiles();
        Assert.Contains(" GetAsync(", run.Source("Sinch.Voice.YClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" ThirdAsync(", run.Source("Sinch.Voice.XClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_parameters_bodies_and_tags()
    {
        var document = Spec.Of("""
            { "/a/{x}/{y}": { "post": { "operationId": "op", "tags": ["t"],
                "parameters": [
                  { "name": "x", "in": "path", "required": true, "x-ms-client-name": "options", "schema": { "type": "string" } },
                  { "name": "y", "in": "path", "required": true, "x-ms-client-name": "_pipeline", "schema": { "type": "string" } } ],
                "requestBody": { "x-ms-client-name": "new", "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "string" } } } } } },
                "responses": { "200": { "description": "ok" } } } } }
            """);
        document = document with
        {
            Content = document.Content!.Replace(
                "\"components\": {",
                "\"tags\": [\n{ \"name\": \"t\", \"x-ms-client-name\": \"pipeline\" }, { \"name\": \"u\", \"x-ms-client-name\": \"Sinch.Voice\" } ],\n\"components\": {",
                StringComparison.Ordinal),
        };
        Generate.From(document).AssertDiagnostics(
            "spec/sinch-voice.json(12,16): warning SVG015: 'pipeline' is not a valid client name: 'pipeline' is reserved for generated code; the default name is used",
            "spec/sinch-voice.json(12,65): warning SVG015: 'Sinch.Voice' is not a valid client name: it is not a C# identifier; the default name is used",
            "spec/sinch-voice.json(7,54): warning SVG015: 'options' is not a valid client name: 'options' is reserved for generated code; the default name is used",
            "spec/sinch-voice.json(8,54): warning SVG015: '_pipeline' is not a valid client name: '_pipeline' is reserved for generated code; the default name is used",
            "spec/sinch-voice.json(9,22): warning SVG015: 'new' is not a valid client name: it is a C# keyword; the default name is used").AssertCompiles();
    }

    public static TheoryData<string, string> EnumNames => new()
    {
        { """["A"]""", "(7,5): warning SVG017: x-enum-varnames does not match its enum: it has 1 names for 2 values; the default names are used" },
        { """["A", "B", "C"]""", "(7,5): warning SVG017: x-enum-varnames does not match its enum: it has 3 names for 2 values; the default names are used" },
        { "1", "(7,5): warning SVG017: x-enum-varnames does not match its enum: it is neither an object nor an array; the default names are used" },
        { "null", "(7,5): warning SVG017: x-enum-varnames does not match its enum: it is neither an object nor an array; the default names are used" },
        { """{ "one": "X" }""", "(6,73): warning SVG017: x-enum-varnames does not match its enum: it has no name for 'two'; the default name is used" },
        { """{ "one": "X", "two": "B", "three": "C" }""", "(7,50): warning SVG017: x-enum-varnames does not match its enum: 'three' is not a value of the enum; its name is ignored" },
        { """{ "one": "X", "two": 1 }""", "(7,38): warning SVG015: '1' is not a valid client name: it is not a string; the default name is used" },
        { """["B", 1]""", "(7,30): warning SVG015: '1' is not a valid client name: it is not a string; the default name is used" },
        { """[null, "B"]""", "(7,25): warning SVG015: 'null' is not a valid client name: it is not a string; the default name is used" },
        { """["no answer", "B"]""", "(7,25): warning SVG015: 'no answer' is not a valid client name: it is not a C# identifier; the default name is used" },
        { """["Value", "B"]""", "(7,25): warning SVG015: 'Value' is not a valid client name: 'Value' is reserved for generated code; the default name is used" },
        { """["Same", "same"]""", "(7,33): warning SVG016: Client name 'same' is already used by another member of the enum; the default name is used" },
    };

    [Theory]
    [MemberData(nameof(EnumNames))]
    public void Of_the_members_of_an_enum(string names, string expected)
        => Generate.From(Spec.OfSchemas($$"""
            { "a": { "type": "string", "enum": ["one", "two"],
                "x-enum-varnames": {{names}} } }
            """)).AssertDiagnostics("spec/sinch-voice.json" + expected).AssertCompiles();

    public static TheoryData<string, string> EnumEntries => new()
    {
        { "{}", "(7,20): warning SVG017: x-ms-enum.values does not match its enum: it is not an array; the default names are used" },
        {
            """[ { "value": "one", "name": "X" } ]""",
            "(6,73): warning SVG017: x-ms-enum.values does not match its enum: it has no name for 'two'; the default name is used"
        },
        {
            """[ { "value": "one", "name": "X" }, { "value": "two", "name": "B" }, { "value": "three", "name": "C" } ]""",
            "(7,98): warning SVG017: x-ms-enum.values does not match its enum: 'three' is not a value of the enum; its name is ignored"
        },
        {
            """[ { "value": "one", "name": "X" }, { "value": "two", "name": "B" }, { "value": "one", "name": "C" } ]""",
            "(7,98): warning SVG017: x-ms-enum.values does not match its enum: 'one' already has a name; the first name is used"
        },
        {
            """[ { "value": "one", "name": "X" }, { "value": "two", "name": "B" }, { "name": "C" } ]""",
            "(7,98): warning SVG017: x-ms-enum.values does not match its enum: an entry has no value or no name; the entry is ignored"
        },
    };

    [Theory]
    [MemberData(nameof(EnumEntries))]
    public void Of_the_members_of_an_enum_as_AutoRest_has_them(string values, string expected)
        => Generate.From(Spec.OfSchemas($$"""
            { "a": { "type": "string", "enum": ["one", "two"],
                "x-ms-enum": { "values": {{values}} } } }
            """)).AssertDiagnostics("spec/sinch-voice.json" + expected).AssertCompiles();
}
