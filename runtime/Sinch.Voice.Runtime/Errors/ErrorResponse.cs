using System.Text;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Makes exceptions of responses.</summary>
internal static class ErrorResponse
{
    private const int LongestExcerpt = 200;

    /// <summary>For a status that isn't among the operation's success codes.</summary>
    public static SinchVoiceException ToException(ApiOperation operation, ApiResponse response)
    {
        var body = ErrorBody.TryRead(response.Body);
        var text = Encoding.UTF8.GetString(response.Body);
        return new SinchVoiceException(Message(operation, (int)response.StatusCode, body, text))
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            ErrorCode = body?.ErrorCode,
            Status = body?.Status,
            ErrorMessage = body?.Message,
            Reference = body?.Reference,
            RawBody = text,
            Headers = response.Headers,
        };
    }

    /// <summary>For a success whose body isn't what the operation declares.</summary>
    public static SinchVoiceException Unreadable(ApiOperation operation, ApiResponse response, string problem, Exception? inner)
        => new($"{operation.Id} succeeded with {(int)response.StatusCode}, but {problem}.", inner)
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            RawBody = Encoding.UTF8.GetString(response.Body),
            Headers = response.Headers,
        };

    private static string Message(ApiOperation operation, int status, ErrorBody? body, string text)
    {
        var message = new StringBuilder($"{operation.Id} ");
        message.Append(status is >= 200 and <= 299 ? "was answered with the undeclared status " : "failed with ").Append(status);
        if (body?.ErrorCode is { } code)
        {
            message.Append(" (").Append(code).Append(')');
        }

        if ((body?.Message ?? body?.Status ?? Excerpt(text)) is { Length: > 0 } detail)
        {
            message.Append(": ").Append(detail);
        }

        if (body?.Reference is { } reference)
        {
            message.Append(" [reference ").Append(reference).Append(']');
        }

        return message.ToString();
    }

    /// <summary>The beginning of a body that isn't the platform's, on one line.</summary>
    private static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestExcerpt ? line : line[..LongestExcerpt] + "…";
    }
}
