namespace Sinch.Voice;

/// <summary>
/// Why a request got no response, without what isn't for logs. .NET quotes what a server sent that isn't HTTP, at whatever length, and servers
/// quote what they were sent.
/// </summary>
internal static class TransportCause
{
    private const int LongestText = 300;

    /// <summary>
    /// The same exception if nothing is wrong with its text and those of its causes; otherwise one of the same type, as far as the type is one of
    /// .NET's for connections. Exceptions of handlers are their own matter.
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

    /// <summary>A text of at most 300 characters on one line, without the credential.</summary>
    public static string Text(string message, SecretRedactor secrets)
    {
        // What is left out is at least as long as what is kept, so a secret that begins in the one and ends in the other is found.
        var redacted = secrets.Redact(message.Length > BodyExcerpt.Source ? message[..BodyExcerpt.Source] : message);
        return LogText.Of(redacted, LongestText);
    }

    /// <summary><see cref="HttpIOException"/> adds its error to the text that it was given.</summary>
    private static string Own(Exception exception)
        => exception is HttpIOException { HttpRequestError: var error } && exception.Message.EndsWith($" ({error})", StringComparison.Ordinal)
            ? exception.Message[..^(error.ToString().Length + 3)]
            : exception.Message;
}
