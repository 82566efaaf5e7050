using System.Text;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Creates exceptions from responses.</summary>
internal static class ErrorResponse
{
    private const int LongestExcerpt = 200;
    private const int LongestMessage = 500;

    /// <summary>Creates the exception for a status that is not a success.</summary>
    /// <param name="settings">The settings of the client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response.</param>
    /// <param name="inner">The reason that the response is truncated or that the call ended otherwise.</param>
    /// <param name="ending">The end of the call after the response, as the end of a sentence.</param>
    public static ApiException ToException(
        ClientSettings settings, ApiOperation operation, ApiResponse response, Exception? inner = null, string? ending = null)
    {
        using var logging = ReadObservation.LogTo(settings.Logger);
        var secrets = SecretRedactor.Of(settings.Credential, response.Request);
        var body = settings.Api.ReadError(response, settings.Options.TimeProvider)?.Without(secrets);
        var text = BodyExcerpt.Of(response, secrets);
        var message = Message(operation, (int)response.StatusCode, body, text) + (ending is null ? null : $"; {ending}");
        return settings.Api.CreateException(new CallFailure(message, inner)
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            Error = operation.ReadError(response),
            RawBody = text,
            Headers = Redact(secrets, response.Headers),
            IsTimeout = inner is TimeoutException,
            Details = body,
        });
    }

    /// <summary>Creates the exception for a success whose body does not match the declared type.</summary>
    public static ApiException Unreadable(
        ClientSettings settings, ApiOperation operation, ApiResponse response, UnreadableResponseException exception)
    {
        var secrets = SecretRedactor.Of(settings.Credential, response.Request);
        var message = $"{operation.Name} succeeded with {StatusText(operation, response)}, but {secrets.Redact(exception.Message).TrimEnd('.')}.";
        return settings.Api.CreateException(new CallFailure(message, Redact(secrets, exception.InnerException))
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            RawBody = BodyExcerpt.Of(response, secrets),
            Headers = Redact(secrets, response.Headers),
        });
    }

    /// <summary>Creates the exception for a success whose response was not returned, because a handler failed afterwards.</summary>
    public static ApiException Lost(ClientSettings settings, ApiOperation operation, ApiResponse response, Exception? inner, string ending)
        => settings.Api.CreateException(new CallFailure($"{operation.Name} succeeded with {StatusText(operation, response)}, but its response was lost: {ending}", inner)
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            Headers = Redact(SecretRedactor.Of(settings.Credential, response.Request), response.Headers),
            IsTimeout = inner is TimeoutException,
        });

    /// <summary>Redacts header values. The <c>Location</c> of a redirect that was not followed may repeat the request URL and a key in it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Redact(
        SecretRedactor secrets, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
        => headers.ToDictionary(
            header => header.Key,
            header => (IReadOnlyList<string>)[.. header.Value.Select(secrets.Redact)],
            StringComparer.OrdinalIgnoreCase);

    private static string StatusText(ApiOperation operation, ApiResponse response)
        => operation.Declares((int)response.StatusCode) ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode}, which the document does not declare";

    /// <summary>Redacts the message of a JSON error, which repeats the invalid text.</summary>
    private static Exception? Redact(SecretRedactor secrets, Exception? cause)
        => cause is JsonException json && secrets.Redact(json.Message) is var text && text != json.Message
            ? new JsonException(text, json.Path, json.LineNumber, json.BytePositionInLine)
            : cause;

    private static string Message(ApiOperation operation, int status, ErrorDetails? body, string text)
    {
        var message = new StringBuilder($"{operation.Name} failed with {status}");
        if (body?.ErrorCode is { } code)
        {
            message.Append(" (").Append(LogText.Of(code, LongestExcerpt)).Append(')');
        }

        if (LogText.Of(body?.Text ?? text, body is null ? LongestExcerpt : LongestMessage) is { Length: > 0 } detail)
        {
            message.Append(": ").Append(detail);
        }

        if (body?.Hint is { } hint)
        {
            message.Append("; ").Append(hint);
        }

        if (body?.Reference is { } reference)
        {
            message.Append(" [reference ").Append(LogText.Of(reference, LongestExcerpt)).Append(']');
        }

        return message.ToString();
    }
}
