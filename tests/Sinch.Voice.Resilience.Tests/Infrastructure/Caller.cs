using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>A resilient client, made in one of the two ways, and a call of each method.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly ServiceProvider? _provider;
    private readonly SinchVoiceClient _client;
    private readonly ApiPipeline? _pipeline;

    /// <param name="way">How it is made.</param>
    /// <param name="server">Where everything is called.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="configure">Sets the policy, without jitter by default.</param>
    /// <param name="set">Sets the options of the client.</param>
    /// <param name="loggers">Where to log.</param>
    public Caller(
        Way way,
        Uri server,
        Clock clock,
        Action<SinchVoiceResilienceOptions>? configure = null,
        Action<ApiClientOptions>? set = null,
        ILoggerProvider? loggers = null)
    {
        configure ??= options => options.UseJitter = false;
        if (way == Way.Factory)
        {
            var services = new ServiceCollection();
            services.AddLogging(logging => AddTo(logging, loggers));
            services.AddSinchVoice(options =>
            {
                (options.ApplicationKey, options.ApplicationSecret) = (TestApplication.Key, TestApplication.Secret);
                Set(options, server, clock, set);
            }).AddSinchVoiceResilience(configure);
            _provider = services.BuildServiceProvider();
            _client = _provider.GetRequiredService<SinchVoiceClient>();
        }
        else
        {
            var options = new ApiClientOptions();
            if (loggers is not null)
            {
                options.LoggerFactory = LoggerFactory.Create(logging => AddTo(logging, loggers));
            }

            options.UseResilience(configure);
            Set(options, server, clock, set);
            _client = new SinchVoiceClient(SinchCredential.Signed(TestApplication.Key, TestApplication.Secret), options);
            _pipeline = ApiPipeline.Create(new ApiDescription("Methods", "Contoso.Pets", []), SinchCredential.Signed(TestApplication.Key, TestApplication.Secret), options, httpClient: null);
        }
    }

    /// <summary>The methods that the vendor's document has; without dependency injection all others can be sent too.</summary>
    public static IReadOnlyList<string> MethodsOf(Way way)
        => way == Way.Factory ? ["GET", "POST", "PATCH", "DELETE"] : ["GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS", "QUERY", "COPY"];

    /// <summary>Checks that a request is signed for what was received.</summary>
    public static void AssertSigned(ReceivedRequest request)
        => Assert.Equal(PlatformSignature.AuthorizationOf(request, TestApplication.Key, TestApplication.Secret), request.Header("Authorization"));

    /// <summary>Makes a call, whose result may be anything.</summary>
    public Task SendAsync(string method, RequestOptions? options = null, CancellationToken? cancellationToken = null)
    {
        var cancellation = cancellationToken ?? TestContext.Current.CancellationToken;
        return method switch
        {
            "GET" => _client.Calls.GetAsync("call", options, cancellation),
            "POST" => _client.Callouts.CreateAsync(Callout(), options, cancellation),
            "PATCH" => _client.Calls.UpdateAsync("call", new Svaml { Action = new HangupAction() }, options, cancellation),
#pragma warning disable CS0618 // Deprecated by the document, and the one operation with a phone number in its path.
            "number" => _client.Applications.QueryNumberAsync("+14045005000", options, cancellation),
#pragma warning restore CS0618
            "DELETE" => _client.Conferences.KickAllAsync("conference", options, cancellation),
            _ => _pipeline!.SendAsync(new ApiRequest(new ApiOperation(method, new HttpMethod(method), "/", null, 200), "/"), options, cancellation),
        };
    }

    /// <returns>How the call failed; <see langword="null"/> if it didn't.</returns>
    public async Task<ApiException?> TryAsync(string method, RequestOptions? options = null)
    {
        try
        {
            await SendAsync(method, options);
            return null;
        }
        catch (ApiException exception)
        {
            return exception;
        }
    }

    public ValueTask DisposeAsync() => _provider?.DisposeAsync() ?? default;

    private static TtsCalloutRequest Callout()
        => new() { TtsCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello" } };

    private static void Set(ApiClientOptions options, Uri server, Clock clock, Action<ApiClientOptions>? set)
    {
        options.Endpoint = server;
        options.ServerOverrides[new Uri("https://callingapi.sinch.com")] = server;
        options.TimeProvider = clock;
        set?.Invoke(options);
    }

    private static void AddTo(ILoggingBuilder logging, ILoggerProvider? loggers)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        if (loggers is not null)
        {
            logging.AddProvider(loggers);
        }
    }
}
