namespace Sinch.Voice;

/// <summary>What became of an attempt of a request that may not be carried out twice.</summary>
internal sealed class AttemptOutcome
{
    /// <summary>The request was not carried out for certain.</summary>
    public static AttemptOutcome NotCarriedOut { get; } = new() { MayBeRepeated = true };

    public bool MayBeRepeated { get; private init; }

    /// <summary>The response; <see langword="null"/> if none came.</summary>
    public ApiResponse? Response { get; private init; }

    /// <summary>Whether the body of the response is known; handlers have read that of a success themselves.</summary>
    public bool IsBodyKept { get; private init; }

    /// <summary>Why no response came, or why its body broke off.</summary>
    public Exception? Failure { get; private init; }

    /// <summary>For an attempt without a response.</summary>
    public static AttemptOutcome Of(Exception failure) => RepeatRule.WasNotCarriedOut(failure) ? NotCarriedOut : new() { Failure = failure };

    /// <summary>For a success, whose body is left to be read.</summary>
    public static AttemptOutcome Of(HttpResponseMessage response) => new() { Response = ApiResponse.Of(response, body: default) };

    /// <summary>For a response whose body may be asked for again, after a handler has disposed of it. It is read up to a limit and put back.</summary>
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

    /// <summary>The response once more, with its body.</summary>
    public HttpResponseMessage ToMessage(HttpRequestMessage request) => Response!.ToMessage(request, content => new KeptContent(Response.Body, Failure, content));
}
