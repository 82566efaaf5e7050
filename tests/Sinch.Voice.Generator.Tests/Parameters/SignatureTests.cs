using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>The parameters of a method, for the parameters of a document.</summary>
public sealed class SignatureTests
{
    private const string Done = """ "responses": { "204": { "description": "done" } } """;

    [Fact]
    public void Parameters_stand_in_the_order_path_required_body_optional()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/{b}/{a}": {
                "parameters": [
                  { "name": "optional", "in": "query", "schema": { "type": "integer" } },
                  { "name": "a", "in": "path", "required": true, "schema": { "type": "boolean" } } ],
                "post": { "operationId": "op",
                  "parameters": [
                    { "name": "X-Later", "in": "header", "schema": { "type": "array", "items": { "type": "string" } } },
                    { "name": "needed", "in": "query", "required": true, "schema": { "type": "string" } },
                    { "name": "b", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "session", "in": "cookie", "required": true, "schema": { "type": "string", "format": "uuid" } } ],
                  "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "string" } } } } } },
                  {{Done}} } } }
            """)).AssertClean();
        AssertContains(
            run,
            """
            OpAsync(
                    string b,
                    bool a,
                    string needed,
                    global::System.Guid session,
                    global::Sinch.Voice.OpRequest body,
                    long? optional = null,
                    global::System.Collections.Generic.IReadOnlyList<string>? xLater = null,
                    global::Sinch.Voice.RequestOptions? options = null,
                    global::System.Threading.CancellationToken cancellationToken = default)
                {
                    global::System.ArgumentNullException.ThrowIfNull(needed);
                    global::System.ArgumentNullException.ThrowIfNull(body);

                    var path = "/" + global::Sinch.Voice.Runtime.PathSegment.Escape(b) + "/" + global::Sinch.Voice.Runtime.PathSegment.Escape(a);
                    var query = new global::Sinch.Voice.Runtime.QueryBuilder();
                    query.Add("needed", needed);
                    query.Add("optional", optional);
                    var headers = new global::Sinch.Voice.Runtime.RequestHeaders();
                    headers.AddCookie("session", session);
                    headers.Add("X-Later", xLater);
                    var request = new global::Sinch.Voice.Runtime.ApiRequest(s_op, path + query, headers) { Body = global::Sinch.Voice.Runtime.RequestBody.Json(body) };
            """);
    }

    [Fact]
    public void The_documentation_of_a_parameter_is_complete()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/a": { "get": { "operationId": "op", "parameters": [
                { "name": "limit", "in": "query", "deprecated": true, "description": "How many.", "schema": { "type": "integer", "default": 20 } },
                { "name": "X-Trace", "in": "header", "schema": { "type": "string" } } ], {{Done}} } } }
            """)).AssertClean();
        AssertContains(
            run,
            """
            /// <param name="limit">
                /// How many.
                /// The server's default is <c>20</c>.
                /// Deprecated.
                /// </param>
                /// <param name="xTrace">The header parameter <c>X-Trace</c>.</param>
            """);
        AssertContains(run, "query.Add(\"limit\", limit);");
    }

    [Fact]
    public void Parameters_that_only_their_places_tell_apart_are_named_after_these()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/{id}": { "get": { "operationId": "op", "parameters": [
                { "name": "id", "in": "query", "schema": { "type": "integer" } },
                { "name": "id", "in": "header", "schema": { "type": "integer" } },
                { "name": "id", "in": "cookie", "schema": { "type": "integer" } },
                { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ], {{Done}} } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(6,5): info SVG009: Name 'id' is already in use; 'queryId' is used instead",
                "spec/sinch-voice.json(7,5): info SVG009: Name 'id' is already in use; 'headerId' is used instead",
                "spec/sinch-voice.json(8,5): info SVG009: Name 'id' is already in use; 'cookieId' is used instead").AssertCompiles();
        AssertContains(run, "headers.Add(\"id\", headerId);");
    }

    [Fact]
    public void The_variables_of_a_method_give_way_to_parameters_of_their_names()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/{path}": { "get": { "operationId": "op", "parameters": [
                { "name": "path", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "query", "in": "query", "schema": { "type": "string" } },
                { "name": "headers", "in": "header", "schema": { "type": "string" } },
                { "name": "from", "in": "query", "required": true, "schema": { "type": "string" } },
                { "name": "request", "in": "query", "schema": { "type": "string" } } ], {{Done}} } } }
            """)).AssertClean();
        AssertContains(run, "var query2 = new");
        AssertContains(run, "query2.Add(\"from\", @from);");

        // The exception names the parameter, not how it has to be written.
        AssertContains(run, "global::System.ArgumentNullException.ThrowIfNull(@from, nameof(@from));");
    }

    [Fact]
    public void The_type_of_a_shared_parameter_is_one()
    {
        const string Shared = """ "parameters": [ { "$ref": "#/components/parameters/sort" } ], """;
        var run = Generate.From(new Spec(
            $$"""
            { "openapi": "3.0.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": { "/a": { "get": { "operationId": "read", {{Shared}} {{Done}} }, "put": { "operationId": "write", {{Shared}} {{Done}} } } },
              "components": { "parameters": { "sort": { "name": "s", "in": "query",
                "schema": { "type": "array", "items": { "type": "string", "enum": [ "up", "down" ] } } } } } }
            """)).AssertClean();
        Assert.Contains("Sinch.Voice.SortItem.g.cs", run.HintNames);
        Assert.Equal(2, run.Source("Sinch.Voice.DefaultClient.g.cs").Split("IReadOnlyList<global::Sinch.Voice.SortItem>? s = null").Length - 1);
    }

    [Fact]
    public void An_operation_overrides_the_parameters_of_its_path()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/a": { "parameters": [ { "name": "q", "in": "query", "schema": { "type": "string" } } ],
                "get": { "operationId": "op", "parameters": [ { "name": "q", "in": "query", "required": true, "schema": { "type": "integer" } } ], {{Done}} } } }
            """)).AssertClean();
        AssertContains(run, "        long q,\n");
    }

    /// <summary>Only values that do not write themselves get a writer; names from the document stay within their literals.</summary>
    [Fact]
    public void Values_in_others_are_written_by_the_runtime()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/{key}": { "post": { "operationId": "op", "parameters": [
                { "name": "key", "in": "path", "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/point" } } } },
                { "name": "filter", "in": "query", "style": "deepObject", "required": true, "schema": { "type": "object", "additionalProperties": { "type": "string" } } },
                { "name": "points", "in": "query", "style": "deepObject", "schema": { "type": "array", "items": { "$ref": "#/components/schemas/point" } } },
                { "name": "any", "in": "query", "explode": false, "schema": { "type": "object" } },
                { "name": "X-Point", "in": "header", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/point" } } } },
                { "name": "lists", "in": "cookie", "content": { "application/json": { "schema": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } } } } } ],
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/form" }, "encoding": {
                  "tags": { "explode": false }, "point": { "style": "deepObject" }, "\"); Evil(\"\r\n": { "allowReserved": true } } } } }, {{Done}} } } }
            """,
            """
            { "point": { "type": "object", "properties": { "x": { "type": "integer" } } },
              "form": { "type": "object", "properties": { "tags": { "type": "array", "items": { "type": "string" } }, "point": { "$ref": "#/components/schemas/point" } } } }
            """)).AssertClean();
        AssertContains(
            run,
            """
            OpAsync(
                    global::Sinch.Voice.Point key,
                    global::System.Collections.Generic.IReadOnlyDictionary<string, string> filter,
                    global::Sinch.Voice.Form body,
                    global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.Point>? points = null,
                    global::System.Text.Json.JsonElement? any = null,
                    global::Sinch.Voice.Point? xPoint = null,
                    global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<long>>? lists = null,
                    global::Sinch.Voice.RequestOptions? options = null,
                    global::System.Threading.CancellationToken cancellationToken = default)
                {
                    global::System.ArgumentNullException.ThrowIfNull(filter);
                    global::System.ArgumentNullException.ThrowIfNull(body);

                    var path = "/" + global::Sinch.Voice.Runtime.PathSegment.Json(key);
                    var query = new global::Sinch.Voice.Runtime.QueryBuilder();
                    query.Add("filter", global::Sinch.Voice.Runtime.ParameterJson.Of(filter, static (writer, item) => global::Sinch.Voice.Runtime.JsonWrite.Map(writer, item, global::Sinch.Voice.Runtime.JsonWrite.String)), global::Sinch.Voice.Runtime.QueryStyle.DeepObject, parameter: nameof(filter));
                    query.Add("points", points, global::Sinch.Voice.Runtime.QueryStyle.DeepObject);
                    query.Add("any", any, explode: false);
                    var headers = new global::Sinch.Voice.Runtime.RequestHeaders();
                    headers.AddJson("X-Point", xPoint);
                    headers.AddJsonCookie("lists", global::Sinch.Voice.Runtime.ParameterJson.Of(lists, static (writer, item) => global::Sinch.Voice.Runtime.JsonWrite.List<global::System.Collections.Generic.IReadOnlyList<long>>(writer, item, static (writer, item) => global::Sinch.Voice.Runtime.JsonWrite.List(writer, item, global::Sinch.Voice.Runtime.JsonWrite.Int64))), parameter: nameof(lists));
                    var request = new global::Sinch.Voice.Runtime.ApiRequest(s_op, path + query, headers) { Body = global::Sinch.Voice.Runtime.RequestBody.Form(body, [new("tags", explode: false), new("point", global::Sinch.Voice.Runtime.QueryStyle.DeepObject), new("\"); Evil(\"\r\n", allowReserved: true)]) };
            """);
    }

    private static void AssertContains(GeneratorRun run, string expected)
        => Assert.Contains(expected.ReplaceLineEndings("\n"), run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
}
