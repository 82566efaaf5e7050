using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Serves the operations of the document: authenticates, routes, validates, runs and records each request. Needs no socket.</summary>
internal sealed class RestFront
{
    private readonly DocumentSchemas _document;
    private readonly RestSettings _settings;
    private readonly TimeProvider _time;
    private readonly Authenticator _authenticator;
    private readonly RequestRate _rate;
    private readonly OperationTable _operations;
    private readonly ErrorReplies _errors = new();

    /// <summary>Initializes a front for one application.</summary>
    /// <param name="options">The options, which are read now. Later changes have no effect.</param>
    /// <param name="time">The clock that timestamps are compared with.</param>
    /// <param name="platform">What happens to calls.</param>
    /// <param name="application">The secret and the callback URLs, shared with those who send callbacks.</param>
    /// <param name="settings">The settings of the front, or <see langword="null"/> for the defaults.</param>
    public RestFront(
        EmulatorOptions options, TimeProvider time, IPlatformOperations platform, ApplicationSettings application, RestSettings? settings = null)
    {
        _document = DocumentSchemas.Bundled;
        _settings = settings ?? new RestSettings();
        _time = time;
        _authenticator = new Authenticator(options.ApplicationKey, application, _settings.TimestampTolerance, time);
        _rate = new RequestRate(_settings.RequestsPerSecond, time);
        _operations = new OperationTable(options, application, platform);
        Log = new RequestLog(_settings.MaxRecordedRequests);
    }

    /// <summary>Gets the requests served so far.</summary>
    public RequestLog Log { get; }

    /// <summary>Gets the size of the largest body that a server needs to read, in bytes. One byte more lets the front refuse the request.</summary>
    public int MaxBodyLength => _settings.MaxBodyLength;

    /// <summary>Serves a request. Never throws: what fails is an error of the platform.</summary>
    public Reply Handle(IncomingRequest request)
    {
        var receivedAt = _time.GetUtcNow();
        string? operationId = null;
        Exception? failure = null;
        Reply reply;
        try
        {
            reply = Serve(request, ref operationId);
        }
        catch (RefusedException refused)
        {
            reply = _errors.Create(refused.Error) with { AllowedMethods = refused.AllowedMethods };
        }
#pragma warning disable CA1031 // Whatever it is, the application gets the platform's response, and the log the exception.
        catch (Exception exception)
        {
            failure = exception;
            reply = _errors.Create(PlatformError.InternalError);
        }
#pragma warning restore CA1031

        Log.Add(new RecordedRequest(receivedAt, request, reply, operationId, failure));
        return reply;
    }

    private Reply Serve(IncomingRequest request, ref string? operationId)
    {
        if (_settings.Fault?.Invoke(request) is { } fault)
        {
            throw new RefusedException(fault);
        }

        if (request.Body.Length > _settings.MaxBodyLength)
        {
            throw new RefusedException(PlatformError.InvalidRequest($"The body is longer than {_settings.MaxBodyLength} bytes"));
        }

        // Who is not authenticated learns nothing about which paths exist.
        _authenticator.Check(request);
        _rate.Count();
        var route = _document.Find(request.Method, request.Path, out var allowed) ?? throw NoRoute(request, allowed);
        operationId = route.Operation.Id;
        return _operations.Run(operationId, new OperationCall(request, route.PathValues, RequestValidator.Validate(route, request)));
    }

    private static RefusedException NoRoute(IncomingRequest request, IReadOnlyList<string> allowed)
        => allowed.Count == 0
            ? new RefusedException(PlatformError.NotFound($"Nothing is at {request.Path}"))
            : new RefusedException(PlatformError.MethodNotAllowed(request.Method, request.Path)) { AllowedMethods = allowed };
}
