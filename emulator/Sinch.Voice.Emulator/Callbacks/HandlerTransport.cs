using Sinch.Voice.Emulator.Rest;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Gives callbacks to a handler in the same process, without HTTP; those that a callout sends to a URL go there.</summary>
internal sealed class HandlerTransport(Func<ICallbackDispatcher> create, string applicationKey, ICallbackTransport http) : ICallbackTransport
{
    private const int Ok = 200;
    private const int InternalServerError = 500;

    public async ValueTask<CallbackResponse> SendAsync(CallbackMessage message, CancellationToken cancellationToken)
    {
        if (message.Url is not null)
        {
            return await http.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var handler = create();
            var callbackEvent = handler.Read(message.Body);
            var context = new CallbackContext
            {
                ApplicationKey = applicationKey,
                CallResourceUrl = handler.CallResourceUrlOf(callbackEvent),
                Headers = Forwarded(message.Headers),
                CancellationToken = cancellationToken,
            };
            var response = await handler.DispatchAsync(callbackEvent, context).ConfigureAwait(false);
            return new CallbackResponse(Ok, response is null ? default : CallbackEvents.Write(handler, response), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return CallbackResponse.TimedOut();
        }
        catch (Exception exception)
        {
            // What a handler throws is an error 500 behind HTTP.
            return new CallbackResponse(InternalServerError, default, $"the handler threw {exception.GetType()}: {exception.Message}");
        }
    }

    private static Dictionary<string, string> Forwarded(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var forwarded = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (name.StartsWith(ForwardedHeaders.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                forwarded[name] = value;
            }
        }

        return forwarded;
    }
}
