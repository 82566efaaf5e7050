using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Names that the document gives: used as they are written, and taken before those made by rule.</summary>
public class ClientNameTests
{
    [Fact]
    public void Of_a_component_and_of_its_properties_and_of_what_is_named_after_them()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "svaml.call": { "type": "object", "x-ms-client-name": "PhoneCall", "required": ["callid"], "properties": {
                "callid": { "type": "string", "x-ms-client-name": "CallId" },
                "state": { "type": "string", "enum": ["a", "b"], "x-ms-client-name": "Outcome" },
                "legs": { "type": "array", "x-ms-client-name": "Parts", "items": { "type": "object", "properties": { "x": { "type": "string" } } } },
                "to": { "$ref": "#/components/schemas/destination", "x-ms-client-name": "iDOfCallee" },
                "from": { "allOf": [ { "$ref": "#/components/schemas/destination" } ], "x-ms-client-name": "Caller" } } },
              "destination": { "type": "object", "properties": { "endpoint": { "type": "string" } } } }
            """)).AssertClean();
        var source = run.Source("Sinch.Voice.PhoneCall.g.cs");
        Assert.Contains("public required string CallId { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("s_properties = new(nameof(PhoneCall), [\"callid\", ", source, StringComparison.Ordinal);
        Assert.Contains("writer.WriteString(s_properties[0], CallId);", source, StringComparison.Ordinal);
        Assert.Contains("public global::Sinch.Voice.PhoneCallOutcome? Outcome { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<global::Sinch.Voice.PhoneCallPartsItem>? Parts { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("public global::Sinch.Voice.Destination? iDOfCallee { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("public global::Sinch.Voice.Destination? Caller { get; init; }", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_property_in_lower_case_like_the_variables_around_it()
        => Generate.From(Spec.OfSchemas(
            """
            { "a": { "type": "object", "required": ["c", "d"], "properties": {
                "a": { "type": "string", "x-ms-client-name": "writer" },
                "b": { "type": "integer", "x-ms-client-name": "reader" },
                "c": { "type": "integer", "x-ms-client-name": "properties" },
                "d": { "type": "array", "x-ms-client-name": "item", "items": { "type": "string" } },
                "e": { "type": "integer", "x-ms-client-name": "名" },
                "f": { "type": "string", "enum": ["x", "y"], "x-ms-client-name": "field" } } } }
            """)).AssertClean();

    [Fact]
    public void Of_the_type_of_an_inline_schema()
    {
        var run = Generate.From(Spec.Of(
            """
            { "/a/{kind}": { "post": { "operationId": "op",
                "parameters": [ { "name": "kind", "in": "path", "required": true, "schema": { "type": "string", "enum": ["k", "l"], "x-ms-client-name": "Kind" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "x-ms-client-name": "Order", "properties": { "n": { "type": "string" } } } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "x-ms-client-type-name": "Receipt", "properties": { "n": { "type": "string" } } } } } } } } } }
            """,
            """
            { "a": { "type": "object", "properties": {
                "p": { "type": "object", "x-ms-client-type-name": "Part", "properties": { "n": { "type": "object", "properties": { "m": { "type": "string" } } } } },
                "list": { "type": "array", "items": { "type": "object", "x-ms-client-name": "Entry", "properties": { "n": { "type": "string" } } } },
                "map": { "type": "object", "additionalProperties": { "type": "string", "enum": ["x", "y"], "x-ms-client-name": "Mark" } } } } }
            """).WithUnreferenced()).AssertClean();
        Assert.Superset(
            new HashSet<string>(["Kind", "Order", "Receipt", "Part", "PartN", "Entry", "Mark"]),
            run.HintNames.Select(name => name.Split('.')[^3]).ToHashSet());
        Assert.Contains("global::Sinch.Voice.Part? P { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_type_with_a_name_is_one_type_wherever_allOf_takes_it()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "base": { "type": "object", "properties": { "state": { "type": "string", "enum": ["x", "y"], "x-ms-client-type-name": "State" } } },
              "a": { "allOf": [ { "$ref": "#/components/schemas/base" } ] , "properties": { "n": { "type": "string" } } } }
            """)).AssertClean();
        Assert.Equal(["A", "Base", "PublicApi", "SinchVoiceClient", "SinchVoiceServer", "SinchVoiceServiceCollectionExtensions", "State"], run.HintNames.Select(name => name.Split('.')[^3]).Order(StringComparer.Ordinal));
        Assert.Contains("global::Sinch.Voice.State? State", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_property_that_a_base_names_and_the_derived_schema_narrows()
    {
        var source = Generate.From(Spec.OfSchemas(
            """
            { "base": { "type": "object", "properties": { "n": { "type": "string", "x-ms-client-name": "Number" }, "m": { "type": "string", "x-ms-client-name": "Base" } } },
              "a": { "allOf": [ { "$ref": "#/components/schemas/base" } ], "properties": { "n": { "type": "string", "maxLength": 3 }, "m": { "type": "string", "x-ms-client-name": "Own" } } } }
            """)).Source("Sinch.Voice.A.g.cs");
        Assert.Contains("public string? Number { get; init; }", source, StringComparison.Ordinal);
        Assert.Contains("public string? Own { get; init; }", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_operations_parameters_bodies_and_tags()
    {
        var document = Spec.Of(
            """
            { "/a/{callid}/{leg}": { "parameters": [ { "$ref": "#/components/parameters/id", "x-ms-client-name": "callId" } ], "patch": { "operationId": "Calling_Update", "x-ms-client-name": "Modify", "tags": ["Voice calls"],
                "parameters": [ { "name": "leg", "in": "path", "required": true, "x-ms-client-name": "callLeg", "schema": { "type": "string", "enum": ["x", "y"] } } ],
                "requestBody": { "x-ms-client-name": "changes", "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "string" } } } } } },
                "responses": { "200": { "description": "ok" } } } } }
            """);
        var run = Generate.From(document with
        {
            Content = document.Content!.Replace(
                "\"components\": {",
                """
                "tags": [ { "name": "Voice calls", "x-ms-client-name": "Calls", "description": "Calls and their legs." } ],
                "components": { "parameters": { "id": { "name": "callid", "in": "path", "required": true, "schema": { "type": "string" } } },
                """,
                StringComparison.Ordinal),
        }).AssertClean();
        var source = run.Source("Sinch.Voice.CallsClient.g.cs").ReplaceLineEndings(" ");
        Assert.Matches(@"Task ModifyAsync\(\s+string callId,\s+global::Sinch\.Voice\.ModifyCallLeg callLeg,\s+global::Sinch\.Voice\.ModifyRequest changes,", source);
        Assert.Contains("CallsClient Calls { get; }", run.Source("Sinch.Voice.SinchVoiceClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_webhook_and_of_its_event()
    {
        var run = Generate.From(new Spec(
            """
            { "openapi": "3.0.0", "info": { "title": "Test", "version": "1" }, "paths": {},
              "x-webhooks": { "ice": { "post": { "x-ms-client-name": "IncomingCall",
                "requestBody": { "x-ms-client-name": "call", "content": { "application/json": { "schema": { "type": "object", "properties": { "event": { "type": "string", "enum": ["ice"] } } } } } },
                "responses": { "200": { "description": "ok" } } } } } }
            """)).AssertClean();
        Assert.Contains(
            "OnIncomingCallAsync(global::Sinch.Voice.IncomingCallEvent call, ", run.Source("Sinch.Voice.SinchVoiceWebhookHandler.g.cs"), StringComparison.Ordinal);

        // The union of all events is of the very types that the handler's methods take.
        Assert.Contains("CallbackEvent(global::Sinch.Voice.IncomingCallEvent value)", run.Source("Sinch.Voice.CallbackEvent.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_members_of_an_enum()
    {
        var source = Generate.From(Spec.OfSchemas(
            """
            { "reason": { "type": "string", "enum": ["N/A", "busy", "BUSY", "no answer"], "x-enum-varnames": ["NotAvailable", "isBusy", "isBusy", "No_Answer"] } }
            """)).AssertClean().Source("Sinch.Voice.Reason.g.cs");
        Assert.Contains(" NotAvailable => new(\"N/A\");", source, StringComparison.Ordinal);
        Assert.Contains(" isBusy => new(\"busy\");", source, StringComparison.Ordinal);
        Assert.Contains(" No_Answer => new(\"no answer\");", source, StringComparison.Ordinal);
    }

    /// <summary>By position, a vendor that changes the order would give one value the name of another, and nothing would say so.</summary>
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["busy", "N/A"], "x-enum-varnames": { "N/A": "NotAvailable", "busy": "isBusy" } }""", "\"N/A\"", "\"busy\"")]
    [InlineData("""{ "type": "string", "enum": ["N/A", null, "busy"], "x-enum-varnames": { "N/A": "NotAvailable", "busy": "isBusy" } }""", "\"N/A\"", "\"busy\"")]
    [InlineData("""{ "type": "string", "enum": ["busy", "N/A"], "x-ms-enum": { "values": [ { "value": "N/A", "name": "NotAvailable", "description": "d" }, { "value": "busy", "name": "isBusy" } ] } }""", "\"N/A\"", "\"busy\"")]
    [InlineData("""{ "type": "integer", "enum": [2, 1], "x-enum-varnames": { "1": "NotAvailable", "2": "isBusy" } }""", "1", "2")]
    [InlineData("""{ "type": "integer", "enum": [2, 1], "x-ms-enum": { "values": [ { "value": 1, "name": "NotAvailable" }, { "value": 2, "name": "isBusy" } ] } }""", "1", "2")]
    public void Of_the_members_of_an_enum_by_value(string schema, string first, string second)
    {
        var source = Generate.From(Spec.OfSchemas($$"""{ "reason": {{schema}} }""")).AssertClean().Source("Sinch.Voice.Reason.g.cs");
        Assert.Contains($" NotAvailable => new({first});", source, StringComparison.Ordinal);
        Assert.Contains($" isBusy => new({second});", source, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_taken_before_the_names_made_by_rule()
    {
        var run = Generate.From(Spec.Of(
            """
            { "/a": { "get": { "operationId": "get", "responses": { "200": { "description": "ok" } } } },
              "/b": { "get": { "operationId": "other", "x-ms-client-name": "Get", "responses": { "200": { "description": "ok" } } } } }
            """,
            """
            { "a": { "type": "object", "properties": { "n": { "type": "string" }, "m": { "type": "string", "x-ms-client-name": "N" } } },
              "b": { "type": "object", "x-ms-client-name": "A", "properties": { "o": { "type": "string" } } },
              "e": { "type": "string", "enum": ["x", "y"], "x-enum-varnames": ["Y", "Z"] } }
            """).WithUnreferenced());
        run.AssertDiagnostics(
            "spec/sinch-voice.json(5,31): info SVG009: Name 'Get' is already in use; 'Get2' is used instead",
            "spec/sinch-voice.json(7,32): info SVG009: Name 'A' is already in use; 'A2' is used instead",
            "spec/sinch-voice.json(7,73): info SVG009: Name 'N' is already in use; 'NValue' is used instead").AssertCompiles();
        Assert.Contains("string? O { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_an_example_is_ignored()
        => Generate.From(Spec.OfSchemas(
            """
            { "a": { "type": "object", "example": { "x-ms-client-name": 1 }, "x-other": { "properties": { "b": { "x-ms-client-type-name": "A" } } },
                "properties": { "x-ms-client-name": { "type": "string" }, "b": { "type": "string", "default": "x", "x-ms-client-name": "B" } } } }
            """)).AssertClean();
}
