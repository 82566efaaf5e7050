using System.Text;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Makes exceptions of responses.</summary>
internal static class ErrorResponse
{
    private const int LongestExcerpt = 200;
    private const int LongestMessage = 500;

    /// <summary>For a status that isn't among the operation's success codes.</summary>
    /// <param name="settings">The settings of the client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response.</param>
    /// <param name="inner">Why the response broke off, or the call ended otherwise.</param>
    /// <param name="ending">How the call ended after the response, as the end of a sentence.</param>
    public static SinchVoiceException ToException(
        ClientSettings settings, ApiOperation operation, ApiResponse response, Exception? inner = null, string? ending = null)
    {
        using var logging = ReadObservation.LogTo(settings.Logger);
        var secrets = SecretRedactor.Of(settings.Credential, response.Request);
        var body = settings.Api.ReadError(response.Body.Span)?.Without(secrets);
        var text = BodyExcerpt.Of(response, secrets);
        var skew = settings.Api.FindClockSkew(body, response.Date, settings.Options.TimeProvider);
        return new SinchVoiceException(Message(operation, (int)response.StatusCode, body, text, skew) + (ending is null ? null : $"; {ending}"), inner)
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            ErrorCode = body?.ErrorCode,
            Status = body?.Status,
            ErrorMessage = body?.Message,
            Reference = body?.Reference,
            Error = operation.ReadError(response),
            RawBody = text,
            Headers = Redact(secrets, response.Headers),
            ClockSkew = skew,
            IsTimeout = inner is TimeoutException,
        };
    }

    /// <summary>For a success whose body isn't what the operation declares.</summary>
    public static SinchVoiceException Unreadable(
        ClientSettings settings, ApiOperation operation, ApiResponse response, UnreadableResponseException exception)
    {
        var secrets = SecretRedactor.Of(settings.Credential, response.Request);
        return new($"{operation.Name} succeeded with {StatusText(operation, response)}, but {secrets.Redact(exception.Message)}.", Redact(secrets, exception.InnerException))
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            RawBody = BodyExcerpt.Of(response, secrets),
            Headers = Redact(secrets, response.Headers),
        };
    }

    /// <summary>For a success that nobody read, because a handler did something else with it.</summary>
    public static SinchVoiceException Lost(ClientSettings settings, ApiOperation operation, ApiResponse response, Exception? inner, string ending)
        => new($"{operation.Name} succeeded with {StatusText(operation, response)}, but its response is lost: {ending}", inner)
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            Headers = Redact(SecretRedactor.Of(settings.Credential, response.Request), response.Headers),
            IsTimeout = inner is TimeoutException,
        };

    /// <summary>A redirect that wasn't followed may lead to the address of the request, and hold the key that was in it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Redact(
        SecretRedactor secrets, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
        => headers.ToDictionary(
            header => header.Key,
            header => (IReadOnlyList<string>)[.. header.Value.Select(secrets.Redact)],
            StringComparer.OrdinalIgnoreCase);

    private static string StatusText(ApiOperation operation, ApiResponse response)
        => operation.Declares((int)response.StatusCode) ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode}, which the document doesn't declare";

    /// <summary>.NET's words for text that isn't JSON repeat it to its end.</summary>
    private static Exception? Redact(SecretRedactor secrets, Exception? cause)
        => cause is JsonException json && secrets.Redact(json.Message) is var text && text != json.Message
            ? new JsonException(text, json.Path, json.LineNumber, json.BytePositionInLine)
            : cause;

    private static string Message(ApiOperation operation, int status, ErrorDetails? body, string text, TimeSpan? skew)
    {
        var message = new StringBuilder($"{operation.Name} failed with {status}");
        if (body?.ErrorCode is { } code)
        {
            message.Append(" (").Append(LogText.Of(code, LongestExcerpt)).Append(')');
        }

        if (LogText.Of(body?.Message ?? body?.Status ?? text, body is null ? LongestExcerpt : LongestMessage) is { Length: > 0 } detail)
        {
            message.Append(": ").Append(detail);
        }

        if (skew is { } ahead)
        {
            message.Append("; ").Append(ClockSkew.Describe(ahead));
        }

        if (body?.Reference is { } reference)
        {
            message.Append(" [reference ").Append(LogText.Of(reference, LongestExcerpt)).Append(']');
        }

        return message.ToString();
    }
}
