using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The way of a request: authenticate, route, validate, do, record.</summary>
internal sealed class Platform(Authenticator authenticator, RouteTable routes, OperationTable operations, RequestLog log)
{
    private int _references;

    public Reply Answer(IncomingRequest request)
    {
        var reply = Try(request);
        log.Add(new RecordedRequest(request, reply));
        return reply;
    }

    private Reply Try(IncomingRequest request)
    {
        try
        {
            // Who isn't authenticated learns nothing about which paths exist.
            authenticator.Check(request);
            var route = routes.Find(request);
            var body = RequestValidator.Validate(route, request);
            return operations.Run(route.Operation.Id, new OperationCall(route.PathValues, body));
        }
        catch (RefusedException refused)
        {
            return Refusal(refused);
        }
    }

    private Reply Refusal(RefusedException refused)
    {
        var error = refused.Error;
        var body = new JsonObject
        {
            ["status"] = $"{error.HttpStatus} {error.Title}",
            // A string in the document's schema, a number in its examples and on the wire.
            ["errorCode"] = error.Code,
            ["message"] = error.Message,
            ["reference"] = Identifier.Create("reference", Interlocked.Increment(ref _references)),
        };
        return new Reply(error.HttpStatus, body) { Allow = refused.Allow };
    }
}
