using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Reports a call as an activity, a measurement and log entries. Without a listener there is no observation, and a call costs nothing more.
/// </summary>
internal sealed class CallObservation : IDisposable
{
    private const string None = "(none)";

    private readonly ClientSettings _settings;
    private readonly ApiOperation _operation;
    private readonly Uri _server;
    private readonly Activity? _activity;
    private readonly long _start;
    private HttpStatusCode? _status;

    private CallObservation(ClientSettings settings, ApiOperation operation, Uri server)
    {
        _settings = settings;
        _operation = operation;
        _server = server;
        _start = settings.Options.TimeProvider.GetTimestamp();
        if (Telemetry.Source.HasListeners())
        {
            var name = $"{operation.Method.Method} {operation.PathTemplate}";
            _activity = Telemetry.Source.StartActivity(ActivityKind.Client, parentContext: default, Tags(), links: null, startTime: default, name);
        }

        ClientLog.Sending(settings.Logger, operation.Id, operation.Method.Method, operation.PathTemplate, server.Authority);
    }

    private ClientTelemetry Telemetry => _settings.Api.Telemetry;

    private double ElapsedMilliseconds => _settings.Options.TimeProvider.GetElapsedTime(_start).TotalMilliseconds;

    /// <returns>The observation; <see langword="null"/> if there is no listener.</returns>
    public static CallObservation? Start(ClientSettings settings, ApiOperation operation, Uri server)
        => settings.Api.Telemetry.Source.HasListeners() || settings.Api.Telemetry.Durations.Enabled || settings.Logger.IsEnabled(LogLevel.Error)
            ? new CallObservation(settings, operation, server)
            : null;

    public void Redirected(HttpStatusCode status, Uri server) => ClientLog.Redirected(_settings.Logger, _operation.Id, (int)status, server.Authority);

    public void SentAgain(int resends) => _activity?.SetTag(TagNames.ResendCount, resends);

    public void Received(HttpStatusCode status) => _status = status;

    public void Succeeded()
    {
        ClientLog.Succeeded(_settings.Logger, _operation.Id, (int)_status!.Value, ElapsedMilliseconds);
        Record(errorType: null, errorCode: null);
    }

    public void Failed(Exception exception)
    {
        var failure = exception as ApiException;
        _status ??= failure?.StatusCode;
        var isSuccess = _status is { } status && _operation.IsSuccess((int)status);
        var errorType = ErrorType.Of(exception, isSuccess);
        var errorCode = failure?.Details?.LoggedCode;
        Log(exception, failure, isSuccess, errorType);
        Record(errorType, errorCode);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose() => _activity?.Dispose();

    private void Log(Exception exception, ApiException? failure, bool isSuccess, string errorType)
    {
        if (exception is OperationCanceledException)
        {
            ClientLog.Cancelled(_settings.Logger, _operation.Id, ElapsedMilliseconds);
        }
        else if (_status is { } status && !isSuccess)
        {
            LogRefusal((int)status, failure?.Details, RetryAfter(failure));
        }
        else
        {
            ClientLog.NoResponse(_settings.Logger, _operation.Id, errorType, ElapsedMilliseconds);
        }
    }

    private void LogRefusal(int status, ErrorDetails? details, string? retryAfter)
    {
        var (logger, operation, elapsed) = (_settings.Logger, _operation.Id, ElapsedMilliseconds);
        switch (details, retryAfter)
        {
            case (null, null):
                ClientLog.Failed(logger, operation, status, elapsed);
                break;
            case (null, { } after):
                ClientLog.FailedForAWhile(logger, operation, status, elapsed, after);
                break;
            case ({ } known, null):
                ClientLog.Refused(logger, operation, status, known.LoggedCode ?? None, known.LoggedReference ?? None, elapsed);
                break;
            case ({ } known, { } after):
                ClientLog.RefusedForAWhile(logger, operation, status, known.LoggedCode ?? None, known.LoggedReference ?? None, elapsed, after);
                break;
        }
    }

    /// <summary>Returns the seconds or the date of <c>Retry-After</c>.</summary>
    private static string? RetryAfter(ApiException? failure)
        => failure is not null
            && failure.Headers.TryGetValue("Retry-After", out var values)
            && values is [var text]
            && RetryConditionHeaderValue.TryParse(text, out var retry)
                ? retry.ToString()
                : null;

    private void Record(string? errorType, string? errorCode)
    {
        var result = default(TagList);
        Add(ref result, TagNames.StatusCode, (int?)_status);
        Add(ref result, TagNames.ErrorType, errorType);
        Add(ref result, Telemetry.ErrorCode, errorCode);
        if (_activity is not null)
        {
            foreach (var (name, value) in result)
            {
                _activity.SetTag(name, value);
            }
        }

        if (Telemetry.Durations.Enabled)
        {
            foreach (var tag in Tags())
            {
                result.Add(tag);
            }

            Telemetry.Durations.Record(ElapsedMilliseconds / 1000, result);
        }
    }

    private static void Add(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }

    /// <summary>
    /// Returns the attributes known before the call is sent, which samplers use. They come from the document and the settings only.
    /// </summary>
    private TagList Tags() => new()
    {
        { TagNames.Method, _operation.Method.Method },
        { TagNames.Template, _operation.PathTemplate },
        { Telemetry.OperationId, _operation.Id },
        { TagNames.ServerAddress, _server.IdnHost },
        { TagNames.ServerPort, _server.Port },
    };
}
