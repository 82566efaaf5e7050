using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>Bodies and results in the public surface and in the documentation.</summary>
public class SurfaceTests
{
    private const string Paths =
        """
        { "/a": {
            "put": { "operationId": "put", "requestBody": { "content": { "image/*": {} } },
              "responses": { "200": { "description": "The thumbnail.", "content": { "image/png": {} } }, "204": { "description": "none" }, "default": { "description": "",
                "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } } },
            "post": { "operationId": "post", "requestBody": { "required": false, "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } } } },
              "responses": { "2XX": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "type": "integer" } } } } } } },
            "get": { "operationId": "get", "responses": { "200": { "description": "", "content": { "text/plain": {} } } } } } }
        """;

    [Fact]
    public void A_line_has_the_types_of_body_result_and_errors()
        => Assert.Equal(
            [
                "DefaultClient.GetAsync : GET /a () -> string {success: 200}",
                "DefaultClient.PostAsync : POST /a (IReadOnlyDictionary<string, string>? body = null) -> IReadOnlyList<long> {success: 2XX; content: application/x-www-form-urlencoded}",
                "DefaultClient.PutAsync : PUT /a (Stream body) -> Stream? {success: 200, 204; error: default IReadOnlyList<string>; content: application/octet-stream}",
            ],
            EmittedSurface.LinesOf(Generate.From(Spec.Of(Paths)).AssertClean()).Where(line => line.StartsWith("DefaultClient.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<returns> The thumbnail. It is <c>null</c> if the status code is 204. </returns>")]
    [InlineData("""<param name="body">The request body. It is read to the end before the request is sent, and is not disposed.</param>""")]
    [InlineData("Its <see cref=\"global::Sinch.Voice.ApiException.Error\"/> is an <c>IReadOnlyList&lt;string&gt;</c>.")]
    public void The_documentation_says_what_a_caller_has_to_know(string text)
    {
        var source = Generate.From(Spec.Of(Paths)).AssertClean().Source("Sinch.Voice.DefaultClient.g.cs");
        var documentation = string.Join(
            ' ', source.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => line[3..].Trim()));
        Assert.Contains(text, documentation, StringComparison.Ordinal);
    }
}
