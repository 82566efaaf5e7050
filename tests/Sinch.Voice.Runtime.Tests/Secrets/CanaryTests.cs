using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Runtime.Tests.Telemetry;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>Whatever becomes of a call, nothing that anybody is told or shown of it holds the credential, in any form, or the signature.</summary>
[Collection(Alone.Name)]
public sealed class CanaryTests
{
    private static readonly Dictionary<string, Func<ApiCredential>> s_credentials = new()
    {
        ["application"] = () => SinchCredential.Basic(Canary.User, Canary.Secret),
        ["signed"] = () => SinchCredential.Signed(Canary.User, Canary.Secret),
        ["basic"] = () => ApiCredentials.Basic(Canary.User, Canary.Secret),
        ["bearer"] = () => ApiCredentials.Bearer(Canary.Token),
        ["provider"] = () => ApiCredentials.Bearer(new Tokens()),
        ["header"] = () => ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", Canary.Secret),
        ["query"] = () => ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Canary.Secret),
        ["cookie"] = () => ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", Canary.Token),
        ["all"] = () => ApiCredentials.All(ApiCredentials.Bearer(Canary.Token), ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Canary.Secret)),
    };

    private static readonly Dictionary<string, RequestDelegate> s_answers = new()
    {
        ["success"] = context => context.RespondAsync(200, "{}"),
        ["unreadable"] = context => context.RespondAsync(200, $"not JSON {Echo(context)}"),
        ["400"] = context => context.RespondAsync(400, Echo(context), "text/plain"),
        ["401"] = context => context.RespondAsync(401, JsonSerializer.Serialize(new { errorCode = 40102, message = Echo(context), reference = Echo(context) })),
        ["429"] = context => context.RespondAsync(429, JsonSerializer.Serialize(new { message = Uri.EscapeDataString(Echo(context)) })),
        ["503"] = context => context.RespondAsync(503),
        ["redirect refused"] = context => RedirectAsync(context, new Uri("http://strange.test/")),
        ["redirect followed"] = context => context.Request.Path == "/read" ? RedirectAsync(context, null) : context.RespondAsync(500, Echo(context)),
        ["too large"] = context => context.RespondAsync(200, new string('x', 5000)),
        ["broken off"] = context =>
        {
            context.Response.ContentLength = 1000;
            return context.Response.WriteAsync(Echo(context));
        },
        ["reset"] = Responses.Reset,
    };

    public static TheoryData<string> Kinds => [.. s_credentials.Keys];

    public static TheoryData<string, string> Calls => [.. from credential in s_credentials.Keys from answer in s_answers.Keys select (credential, answer)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nothing_tells_the_credential(string kind, string answer)
    {
        using var collector = new Collector();
        await using var server = await LoopbackServer.StartAsync(s_answers[answer]);
        var credential = s_credentials[kind]();
        var api = credential is SinchCredential ? Api.Of(server.Address) : GeneralApi.Of([server.Address]);
        var options = new ApiClientOptions { LoggerFactory = collector.Loggers, MaxResponseSize = 4096 };
        var exception = await Record.ExceptionAsync(() => ApiPipeline.Create(api, credential, options, null)
            .SendAsync<Person>(new ApiRequest(GeneralApi.Read, "/read"), null, TestContext.Current.CancellationToken));

        Assert.Equal(answer == "success", exception is null);
        AssertSilent(collector, credential, exception, server);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nor_does_a_call_of_a_server_that_is_out_of_reach(string kind)
    {
        using var collector = new Collector();
        Uri gone;
        await using (var server = await LoopbackServer.StartAsync(200))
        {
            gone = server.Address;
        }

        var credential = s_credentials[kind]();
        var api = credential is SinchCredential ? Api.Of(gone) : GeneralApi.Of([gone]);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => ApiPipeline.Create(api, credential, new() { LoggerFactory = collector.Loggers }, null)
            .SendAsync<Person>(new ApiRequest(GeneralApi.Read, "/read"), null, TestContext.Current.CancellationToken));
        Assert.Null(exception.StatusCode);
        AssertSilent(collector, credential, exception, null);
    }

    [Theory]
    [InlineData("signed", LogLevel.Trace)]
    [InlineData("query", LogLevel.Trace)]
    public async Task Nor_does_a_client_of_the_factory(string kind, LogLevel level)
    {
        using var collector = new Collector();
        await using var server = await LoopbackServer.StartAsync(s_answers["400"]);
        var credential = s_credentials[kind]();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(collector.Provider).SetMinimumLevel(level));
        GeneralApi.Registration().Add(services, null, options =>
        {
            options.Credential = credential;
            options.Endpoint = server.Address;
        });
        await using var provider = services.BuildServiceProvider();
        AssertSilent(collector, credential, await provider.GetRequiredService<TestClient>().Pipeline.FailToCallAsync(), server);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nor_does_a_call_that_ends_without_an_answer(bool cancels)
    {
        using var collector = new Collector();
        using var caller = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await (cancels ? caller.CancelAsync() : Task.CompletedTask);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        var credential = s_credentials["all"]();
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };
        var options = new ApiClientOptions { LoggerFactory = collector.Loggers, TimeProvider = clock };
        var call = ApiPipeline.Create(GeneralApi.Of([server.Address]), credential, options, null).CallAsync(cancellationToken: caller.Token);
        if (!cancels)
        {
            clock.Advance(TimeSpan.FromSeconds(101));
        }

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.Equal(cancels, exception is OperationCanceledException);
        AssertSilent(collector, credential, exception, null);
    }

    private static void AssertSilent(Collector collector, ApiCredential credential, Exception? exception, LoopbackServer? server)
    {
        if (exception is not null)
        {
            collector.Tell(exception);
        }

        var all = collector.All;
        Assert.NotEmpty(collector.Log);
        Assert.Contains("sinch.voice.client.operation.duration", collector.Telemetry, StringComparison.Ordinal);
        Assert.Contains($"{SinchVoiceTelemetry.Name} GET", collector.Telemetry, StringComparison.Ordinal);
        var sent = server?.Requests.Select(request => request.Header("Authorization")?.Split(':', ' ')[^1] ?? Canary.Secret) ?? [];
        Canary.AssertAbsent(all + credential, sent.SelectMany(parameter => new[] { parameter, Uri.EscapeDataString(parameter), JsonEncodedText.Encode(parameter).Value }));
    }

    /// <summary>Servers that help to find errors repeat what they were given.</summary>
    private static string Echo(HttpContext context)
        => string.Join("; ", context.Request.Headers.Select(header => $"{header.Key}: {header.Value}").Append(context.Request.QueryString.Value));

    private static Task RedirectAsync(HttpContext context, Uri? target)
    {
        context.Response.StatusCode = 307;
        context.Response.Headers.Location = $"{target}{(target is null ? "/moved" : "moved")}{context.Request.QueryString}";
        return Task.CompletedTask;
    }

    private sealed class Tokens : ITokenProvider
    {
        public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => new(Canary.Token);
    }
}
