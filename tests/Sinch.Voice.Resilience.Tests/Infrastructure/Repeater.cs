using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Handlers that retry requests without knowing this API, without delays.</summary>
public enum Repeater
{
    /// <summary>The defaults for all clients, as .NET Aspire sets them up.</summary>
    Defaults,

    /// <summary>The same, and the client's own policy within.</summary>
    DefaultsAndOwnPolicy,

    /// <summary>The same handler on the client's builder.</summary>
    StandardHandler,

    /// <summary>Hedging once an attempt has failed.</summary>
    Hedging,

    /// <summary>Hedging at once: all attempts go out together.</summary>
    HedgingAtOnce,

    /// <summary>A pipeline of Polly's that takes every exception and every error for a reason.</summary>
    Pipeline,

    /// <summary>A handler of the user's.</summary>
    Handler,

    /// <summary>A handler of the user's that sends copies.</summary>
    CopyingHandler,

    /// <summary>A handler of the user's that forgets the options of what it copies, not the signature.</summary>
    ForgetfulHandler,
}

/// <summary>Puts repeaters over clients.</summary>
internal static class Repeaters
{
    public static void AddTo(IServiceCollection services, Repeater repeater, Func<IHttpClientBuilder> addClient)
    {
        if (repeater is Repeater.Defaults or Repeater.DefaultsAndOwnPolicy)
        {
            services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(AtOnce));
        }

        var client = addClient();
        _ = repeater switch
        {
            Repeater.DefaultsAndOwnPolicy => client.AddSinchVoiceResilience(),
            Repeater.StandardHandler => Then(client.AddStandardResilienceHandler(AtOnce)),
            Repeater.Hedging => Then(client.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = Timeout.InfiniteTimeSpan)),
            Repeater.HedgingAtOnce => Then(client.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.Zero)),
            Repeater.Pipeline => Then(client.AddResilienceHandler("own", pipeline => pipeline.AddRetry(EveryFailure()))),
            Repeater.Handler => client.AddHttpMessageHandler(() => new RepeatingHandler()),
            Repeater.CopyingHandler => client.AddHttpMessageHandler(() => new RepeatingHandler(RepeatingHandler.Copy)),
            Repeater.ForgetfulHandler => client.AddHttpMessageHandler(() => new RepeatingHandler(RepeatingHandler.CopyWithoutOptions)),
            _ => client,
        };

        IHttpClientBuilder Then(object _) => client;
    }

    public static RetryStrategyOptions<HttpResponseMessage> EveryFailure() => new()
    {
        Delay = TimeSpan.Zero,
        ShouldHandle = arguments => new(arguments.Outcome.Exception is not null || !arguments.Outcome.Result!.IsSuccessStatusCode),
    };

    private static void AtOnce(HttpStandardResilienceOptions options) => options.Retry.Delay = TimeSpan.Zero;
}
