using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Security;

namespace Sinch.Voice.Generator.Tests.Callbacks;

/// <summary>The method that creates a <c>connectStream</c> action from a ticket is emitted if the document describes the action so that a ticket fills it.</summary>
public class StreamActionTests
{
    private const string Scheme = """{ "Key": { "type": "apiKey", "in": "header", "name": "Authorization" } }""";
    private const string Action =
        """
        { "x-ms-client-name": "Act", "type": "object", "required": [ "name", "destination" ], "properties": {
            "name": { "type": "string", "enum": [ "connectStream" ] },
            "destination": { "type": "object", "required": [ "endpoint" ], "properties": { "endpoint": { "type": "string" } } },
            "class": { "type": "integer" },
            "callHeaders": { "type": "array", "items": { "type": "object", "properties": { "key": { "type": "string" }, "value": { "type": "string" } } } } } }
        """;

    [Fact]
    public void A_ticket_fills_the_action_and_the_caller_the_rest()
    {
        var source = Source(Action);
        Assert.Contains(
            "public static global::Sinch.Voice.Act To(global::Sinch.Voice.StreamTicket ticket, long? @class = null, global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.ActCallHeadersItem>? callHeaders = null)",
            source,
            StringComparison.Ordinal);
        Assert.Contains("Class = @class,", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"connectStream\"", "\"connectAudio\"")]
    [InlineData("\"callHeaders\"", "\"headers\"")]
    [InlineData("\"endpoint\": { \"type\": \"string\" }", "\"endpoint\": { \"type\": \"integer\" }")]
    [InlineData("\"required\": [ \"endpoint\" ]", "\"required\": [ \"endpoint\", \"port\" ]")]
    [InlineData("\"required\": [ \"name\", \"destination\" ]", "\"required\": [ \"name\", \"destination\", \"class\" ]")]
    [InlineData("\"value\": { \"type\": \"string\" }", "\"text\": { \"type\": \"string\" }")]
    public void An_action_of_another_shape_has_no_such_method(string before, string after)
    {
        var changed = Action.Replace(before, after, StringComparison.Ordinal).Replace("\"properties\": { \"endpoint\"", "\"properties\": { \"port\": { \"type\": \"integer\" }, \"endpoint\"", StringComparison.Ordinal);
        Assert.NotEqual(Action, changed);
        Assert.DoesNotContain("StreamTicket", Source(changed), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_companys_document_has_no_such_method() => Assert.DoesNotContain("StreamTicket", Source(Action, "https://api.example.com"), StringComparison.Ordinal);

    private static string Source(string schema, string server = "https://calling.api.sinch.com")
    {
        var paths = $$"""
            { "/act": { "post": { "operationId": "act", "requestBody": { "content": { "application/json": { "schema": {{schema}} } } }, "responses": { "204": { "description": "ok" } } } } }
            """;
        var run = Generate.From(SecuredSpec.Of(Scheme, null, paths, $$"""[ { "url": "{{server}}" } ]""")).AssertCompiles();
        return string.Join('\n', run.HintNames.Select(run.Source));
    }
}
