using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Represents the attempts of a request, which the innermost handler authenticates and may refuse. It is stored in the options of the message, so
/// copies that handlers make keep it.
/// </summary>
internal sealed class RequestAttempts(RequestBody? body, ClientSettings settings, ApiOperation operation, CallObservation? observation)
{
    private int _count;
    private int _waiting;
    private Task<AttemptOutcome>? _latest;

    public static HttpRequestOptionsKey<RequestAttempts> Key { get; } = new("Sinch.Voice.Attempts");

    public ApiCredential Credential => settings.Credential;

    public ApiOperation Operation => operation;

    /// <summary>
    /// Gets the outcome of the only attempt of a request that must not be retried; <see langword="null"/> if there is none or it is in progress.
    /// </summary>
#pragma warning disable RS0030 // The task has completed, so nothing waits.
    public AttemptOutcome? Final => Volatile.Read(ref _latest) is { IsCompletedSuccessfully: true, Result: { MayBeRetried: false } outcome } ? outcome : null;
#pragma warning restore RS0030

    /// <summary>Gets a value that indicates whether a further attempt was refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>
    /// Sends an attempt. A request that must not be executed twice has one attempt at a time, and none after an attempt that the server may have
    /// executed.
    /// </summary>
    /// <exception cref="RetryRefusedException">The server may have executed the request.</exception>
    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage message, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        if (!RetrySafety.IsIdempotent(operation))
        {
            return SendOnceAsync(message, send, cancellationToken);
        }

        var authentication = AuthenticateAsync(message, cancellationToken);
        return authentication.IsCompletedSuccessfully ? send(message, cancellationToken) : SendAfterAsync(authentication, message, send, cancellationToken);
    }

    private static async Task<HttpResponseMessage> SendAfterAsync(
        ValueTask authentication,
        HttpRequestMessage message,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        await authentication.ConfigureAwait(false);
        return await send(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpRequestMessage message, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        var completion = new TaskCompletionSource<AttemptOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<AttemptOutcome>? before = null;
        while (Interlocked.CompareExchange(ref _latest, completion.Task, before) is var latest && latest != before)
        {
            before = latest!;
            if (await WaitAsync(before, cancellationToken).ConfigureAwait(false) is { MayBeRetried: false } outcome)
            {
                return Refuse(message, outcome);
            }
        }

        try
        {
            await AuthenticateAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            completion.SetResult(AttemptOutcome.NotProcessed);
            throw;
        }

        try
        {
            var response = await send(message, cancellationToken).ConfigureAwait(false);
            completion.SetResult(await OutcomeOfAsync(response, cancellationToken).ConfigureAwait(false));
            return response;
        }
        catch (Exception exception)
        {
            completion.SetResult(AttemptOutcome.Of(exception));
            throw;
        }
    }

    private async ValueTask<AttemptOutcome> WaitAsync(Task<AttemptOutcome> attempt, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            return await attempt.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Returns the outcome of a response. The body of a success is not stored, unless a concurrent attempt waits for it.</summary>
    private async ValueTask<AttemptOutcome> OutcomeOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        => RetrySafety.WasNotProcessed(response) ? AttemptOutcome.NotProcessed
            : operation.IsSuccess((int)response.StatusCode) && Volatile.Read(ref _waiting) == 0 ? AttemptOutcome.Of(response)
            : await AttemptOutcome.KeepAsync(response, settings.Options.MaxResponseSize, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Returns a success to all concurrent attempts that wait for it, because a handler may use any of them. Any other outcome ends the call.
    /// </summary>
    private HttpResponseMessage Refuse(HttpRequestMessage message, AttemptOutcome outcome)
    {
        ClientLog.RetryRefused(settings.Logger, operation.Id);
        if (outcome is { IsBodyKept: true, Response: { } response } && operation.IsSuccess((int)response.StatusCode))
        {
            return outcome.ToMessage(message);
        }

        IsRefused = true;
        throw new RetryRefusedException();
    }

    private ValueTask AuthenticateAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var attempt = Interlocked.Increment(ref _count);
        if (attempt > 1)
        {
            ClientLog.SentAgain(settings.Logger, operation.Id, attempt);
            observation?.SentAgain(attempt - 1);
        }

        return settings.AuthenticateAsync(message, operation, body, attempt, cancellationToken);
    }
}
