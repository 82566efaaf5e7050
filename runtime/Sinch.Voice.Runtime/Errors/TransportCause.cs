namespace Sinch.Voice;

/// <summary>
/// Removes from the causes of transport errors what must not reach logs. .NET quotes non-HTTP data from a server at any length, and servers may
/// repeat the request.
/// </summary>
internal static class TransportCause
{
    private const int LongestText = 300;

    /// <summary>
    /// Returns the same exception if its text and the texts of its causes are clean. Otherwise, returns one of the same type, if the type is one that
    /// .NET uses for connections. Exceptions of handlers stay unchanged.
    /// </summary>
    public static Exception Clean(Exception exception, SecretRedactor secrets)
    {
        var inner = exception.InnerException is { } cause ? Clean(cause, secrets) : null;
        var message = Own(exception);
        var text = Text(message, secrets);
        if (text == message && inner == exception.InnerException)
        {
            return exception;
        }

        return exception switch
        {
            HttpIOException io => new HttpIOException(io.HttpRequestError, text, inner),
            HttpRequestException request => new HttpRequestException(request.HttpRequestError, text, inner, request.StatusCode),
            IOException => new IOException(text, inner),
            FormatException => new FormatException(text, inner),
            InvalidOperationException when exception.GetType() == typeof(InvalidOperationException) => new InvalidOperationException(text, inner),
            TaskCanceledException => new TaskCanceledException(text, inner),
            TimeoutException => new TimeoutException(text, inner),
            _ => exception,
        };
    }

    /// <summary>Returns at most 300 characters of a text on one line, without secrets.</summary>
    public static string Text(string message, SecretRedactor secrets)
    {
        // The text searched is longer than the text kept, so a secret that crosses the cut is found.
        var redacted = secrets.Redact(message.Length > BodyExcerpt.Source ? message[..BodyExcerpt.Source] : message);
        return LogText.Of(redacted, LongestText);
    }

    /// <summary>Returns the message without the error that <see cref="HttpIOException"/> appends to it.</summary>
    private static string Own(Exception exception)
        => exception is HttpIOException { HttpRequestError: var error } && exception.Message.EndsWith($" ({error})", StringComparison.Ordinal)
            ? exception.Message[..^(error.ToString().Length + 3)]
            : exception.Message;
}
