using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>Requests find their operation by the paths of the document.</summary>
public sealed class RouteTests
{
    [Theory]
    [InlineData("POST", "/calling/v1/callouts", "Callouts", "")]
    [InlineData("GET", "/calling/v1/calls/id/a%2Fb", "Calling_GetCallResult", "callId=a/b")]
    [InlineData("PATCH", "/calling/v1/calls/id/1/leg/both", "Calling_ManageCallWithCallLeg", "callId=1, callLeg=both")]
    [InlineData("DELETE", "/calling/v1/conferences/id/room/1", "Calling_KickConferenceParticipant", "conferenceId=room, callId=1")]
    [InlineData("GET", "/v1/calling/query/number/%2B46730170101", "Calling_QueryNumber", "number=+46730170101")]
    public void Finds(string method, string path, string id, string values)
    {
        var route = DocumentSchemas.Bundled.Find(method, path, out _);

        Assert.Equal(id, route!.Operation.Id);
        Assert.Equal(values, string.Join(", ", route.PathValues.Select(value => $"{value.Key}={value.Value}")));
    }

    [Theory]
    [InlineData("GET", "/calling/v1/callouts", "POST")]
    [InlineData("POST", "/calling/v1/calls/id/1", "GET PATCH")]
    [InlineData("PATCH", "/v1/configuration/numbers", "DELETE GET POST")]
    [InlineData("GET", "/calling/v1/callouts/", "")]
    [InlineData("GET", "/calling/v1/calls/id/", "")]
    [InlineData("GET", "/", "")]
    [InlineData("GET", "", "")]
    public void SaysWhatIsAllowed(string method, string path, string allowed)
    {
        Assert.Null(DocumentSchemas.Bundled.Find(method, path, out var methods));
        Assert.Equal(allowed, string.Join(' ', methods));
    }

    [Fact]
    public void EveryOperationOfTheDocumentIsThere()
        => Assert.Equal(
            from path in BundledDocument.Root["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Value is JsonObject
            orderby (string)method.Value!["operationId"]!
            select $"{method.Key.ToUpperInvariant()} {path.Key}",
            DocumentSchemas.Bundled.Operations.OrderBy(operation => operation.Id).Select(operation => $"{operation.Method} {operation.Path}"));
}
