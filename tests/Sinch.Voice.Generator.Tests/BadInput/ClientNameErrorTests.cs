using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>A name of the document that can't be used is an error at its own line; the name made by rule is used, and everything comes out.</summary>
public class ClientNameErrorTests
{
    public static TheoryData<string, string, string> NamesOfTypes => new()
    {
        { "\"a b\"", "'a b' can't be a name in the client: it isn't a C# identifier", "A" },
        { "\"\"", "'' can't be a name in the client: it isn't a C# identifier", "A" },
        { "\"@class\"", "'@class' can't be a name in the client: it isn't a C# identifier", "A" },
        { "\"3gpp\"", "'3gpp' can't be a name in the client: it isn't a C# identifier", "A" },
        { "\"class\"", "'class' can't be a name in the client: it is a keyword of C#", "A" },
        { "\"record\"", "'record' can't be a name in the client: C# keeps type names of nothing but lower-case letters for keywords to come", "A" },
        { "42", "'42' can't be a name in the client: it isn't a string", "A" },
        { "[\"X\"]", "'[\"X\"]' can't be a name in the client: it isn't a string", "A" },
        { "\"RequestOptions\"", "'RequestOptions' can't be a name in the client: the generated code needs 'RequestOptions' itself", "A" },
        { "\"sinchVoiceClient\"", "'sinchVoiceClient' can't be a name in the client: the generated code needs 'sinchVoiceClient' itself", "A" },
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
        run.AssertDiagnostics($"spec/sinch-voice.json(7,5): warning SVG015: {expected}; the name made by rule is used").AssertCompiles();
        Assert.Contains($"Sinch.Voice.{used}.g.cs", run.HintNames);
    }

    public static TheoryData<string, string> Members => new()
    {
        { "\"ToString\"", "the generated code needs 'ToString' itself" },
        { "\"Call\"", "the generated code needs 'Call' itself" },
        { "\"additionalProperties\"", "the generated code needs 'additionalProperties' itself" },
        { "\"s_properties\"", "the generated code needs 's_properties' itself" },
        { "\"event\"", "it is a keyword of C#" },
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
            : [$"spec/sinch-voice.json(7,5): warning SVG015: '{name.Trim('"')}' can't be a name in the client: {reason}; the name made by rule is used"];
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
        run.AssertDiagnostics("spec/sinch-voice.json(8,31): warning SVG016: The name 'same' is given to another property already; the name made by rule is used").AssertCompiles();
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
            "spec/sinch-voice.json(7,59): warning SVG016: The name 'Get' is given to another operation of the group already; the name made by rule is used").AssertCompiles();
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
            "spec/sinch-voice.json(12,16): warning SVG015: 'pipeline' can't be a name in the client: the generated code needs 'pipeline' itself; the name made by rule is used",
            "spec/sinch-voice.json(12,65): warning SVG015: 'Sinch.Voice' can't be a name in the client: it isn't a C# identifier; the name made by rule is used",
            "spec/sinch-voice.json(7,54): warning SVG015: 'options' can't be a name in the client: the generated code needs 'options' itself; the name made by rule is used",
            "spec/sinch-voice.json(8,54): warning SVG015: '_pipeline' can't be a name in the client: the generated code needs '_pipeline' itself; the name made by rule is used",
            "spec/sinch-voice.json(9,22): warning SVG015: 'new' can't be a name in the client: it is a keyword of C#; the name made by rule is used").AssertCompiles();
    }

    public static TheoryData<string, string> EnumNames => new()
    {
        { """["A"]""", "(7,5): warning SVG017: x-enum-varnames doesn't fit its enum: it has 1 names for 2 values; the names made by rule are used" },
        { """["A", "B", "C"]""", "(7,5): warning SVG017: x-enum-varnames doesn't fit its enum: it has 3 names for 2 values; the names made by rule are used" },
        { "1", "(7,5): warning SVG017: x-enum-varnames doesn't fit its enum: it is neither an object nor an array; the names made by rule are used" },
        { "null", "(7,5): warning SVG017: x-enum-varnames doesn't fit its enum: it is neither an object nor an array; the names made by rule are used" },
        { """{ "one": "X" }""", "(6,73): warning SVG017: x-enum-varnames doesn't fit its enum: it has no name for 'two'; the name made by rule is used" },
        { """{ "one": "X", "two": "B", "three": "C" }""", "(7,50): warning SVG017: x-enum-varnames doesn't fit its enum: 'three' isn't a value of the enum; its name is ignored" },
        { """{ "one": "X", "two": 1 }""", "(7,38): warning SVG015: '1' can't be a name in the client: it isn't a string; the name made by rule is used" },
        { """["B", 1]""", "(7,30): warning SVG015: '1' can't be a name in the client: it isn't a string; the name made by rule is used" },
        { """[null, "B"]""", "(7,25): warning SVG015: 'null' can't be a name in the client: it isn't a string; the name made by rule is used" },
        { """["no answer", "B"]""", "(7,25): warning SVG015: 'no answer' can't be a name in the client: it isn't a C# identifier; the name made by rule is used" },
        { """["Value", "B"]""", "(7,25): warning SVG015: 'Value' can't be a name in the client: the generated code needs 'Value' itself; the name made by rule is used" },
        { """["Same", "same"]""", "(7,33): warning SVG016: The name 'same' is given to another member of the enum already; the name made by rule is used" },
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
        { "{}", "(7,20): warning SVG017: x-ms-enum.values doesn't fit its enum: it isn't an array; the names made by rule are used" },
        {
            """[ { "value": "one", "name": "X" } ]""",
            "(6,73): warning SVG017: x-ms-enum.values doesn't fit its enum: it has no name for 'two'; the name made by rule is used"
        },
        {
            """[ { "value": "one", "name": "X" }, { "value": "two", "name": "B" }, { "value": "three", "name": "C" } ]""",
            "(7,98): warning SVG017: x-ms-enum.values doesn't fit its enum: 'three' isn't a value of the enum; its name is ignored"
        },
        {
            """[ { "value": "one", "name": "X" }, { "value": "two", "name": "B" }, { "value": "one", "name": "C" } ]""",
            "(7,98): warning SVG017: x-ms-enum.values doesn't fit its enum: 'one' has a name already; the first one is used"
        },
        {
            """[ { "value": "one", "name": "X" }, { "value": "two", "name": "B" }, { "name": "C" } ]""",
            "(7,98): warning SVG017: x-ms-enum.values doesn't fit its enum: the entry has no value or no name; it is ignored"
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
