using Polly.Timeout;

namespace Sinch.Voice;

/// <summary>Tells in .NET's terms, rather than in Polly's, that the last attempt took too long. The call then is one that timed out.</summary>
internal sealed class AttemptTimeoutHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException($"an attempt took longer than {exception.Timeout.TotalSeconds:0.###} s.", exception);
        }
    }
}
