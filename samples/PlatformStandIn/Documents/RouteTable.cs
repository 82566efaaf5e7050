namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Finds the operation that a request means.</summary>
internal sealed class RouteTable(ApiDocument document)
{
    public Route Find(IncomingRequest request)
    {
        var routes = document.Operations
            .Select(operation => (Operation: operation, Values: operation.Path.Match(request.Path)))
            .Where(candidate => candidate.Values is not null)
            .Select(candidate => new Route(candidate.Operation, candidate.Values!))
            .ToList();
        if (routes.Count == 0)
        {
            throw new RefusedException(PlatformError.NotFound($"Nothing is at {request.Path}"));
        }

        return routes.Find(route => route.Operation.Method == request.Method)
            ?? throw new RefusedException(PlatformError.MethodNotAllowed(request.Method))
            {
                Allow = string.Join(", ", routes.Select(route => route.Operation.Method).Order(StringComparer.Ordinal)),
            };
    }
}
