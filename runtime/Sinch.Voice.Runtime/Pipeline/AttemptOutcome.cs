namespace Sinch.Voice;

/// <summary>Represents the outcome of an attempt whose request must not be executed twice.</summary>
internal sealed class AttemptOutcome
{
    /// <summary>Gets the outcome of an attempt that the server certainly did not execute.</summary>
    public static AttemptOutcome NotProcessed { get; } = new() { MayBeRetried = true };

    public bool MayBeRetried { get; private init; }

    /// <summary>Gets the response; <see langword="null"/> if there was none.</summary>
    public ApiResponse? Response { get; private init; }

    /// <summary>Gets a value that indicates whether the body of the response is stored. The body of a success is left to its reader.</summary>
    public bool IsBodyKept { get; private init; }

    /// <summary>Gets the reason that there is no response or that its body is truncated.</summary>
    public Exception? Failure { get; private init; }

    /// <summary>Creates the outcome of an attempt without a response.</summary>
    public static AttemptOutcome Of(Exception failure) => RetrySafety.WasNotProcessed(failure) ? NotProcessed : new() { Failure = failure };

    /// <summary>Creates the outcome of a success, whose body is not read yet.</summary>
    public static AttemptOutcome Of(HttpResponseMessage response) => new() { Response = ApiResponse.Of(response, body: default) };

    /// <summary>
    /// Creates the outcome of a response and stores its body up to a limit, because a handler may dispose the response before it is needed again.
    /// </summary>
    public static async Task<AttemptOutcome> KeepAsync(HttpResponseMessage response, long limit, CancellationToken cancellationToken)
    {
        using var received = response.Content;
        var body = new ResponseBody(received.Headers.ContentLength, limit);
        Exception? failure = null;
        try
        {
            await using var stream = await received.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await body.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ApiResponse.IsTruncation(exception))
        {
            failure = exception;
        }

        response.Content = new KeptContent(body.Read, failure, received.Headers);
        return new() { Response = ApiResponse.Of(response, body.Read), IsBodyKept = true, Failure = failure };
    }

    /// <summary>Creates a new message with the response and its stored body.</summary>
    public HttpResponseMessage ToMessage(HttpRequestMessage request) => Response!.ToMessage(request, content => new KeptContent(Response.Body, Failure, content));
}
