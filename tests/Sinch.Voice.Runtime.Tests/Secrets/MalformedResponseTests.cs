using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>
/// Servers that answer with what they were sent, and not in HTTP: .NET quotes them in its exceptions, which go through handlers, logs and retries to
/// the caller.
/// </summary>
public sealed class MalformedResponseTests
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
    };

    private static readonly Dictionary<string, Func<string, string>> s_answers = new()
    {
        ["status line"] = sent => $"HTTZ {sent}\r\n\r\n",
        ["status code"] = sent => $"HTTP/1.1 2{sent}\r\n\r\n",
        ["header line"] = sent => $"HTTP/1.1 200 OK\r\n{sent.Replace(':', '!')}\r\n\r\n",
        ["header name"] = sent => $"HTTP/1.1 200 OK\r\n{sent.Replace(':', '!')}: x\r\n\r\n",
        ["chunk"] = sent => $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{sent}\r\n{sent}\r\n",
        ["forged lines"] = sent => $"HTTZ \u001b[31m\r2026-01-01 [INF] All is well\r{sent}\r\n\r\n",
        ["endless line"] = sent => $"HTTZ {new string('x', 30_000)}{sent}{new string('y', 20_000)}\r\n\r\n",
    };

    public static TheoryData<string, string> Calls => [.. from credential in s_credentials.Keys from answer in s_answers.Keys select (credential, answer)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task What_they_repeat_is_in_no_exception(string kind, string answer)
    {
        await using var server = RawServer.Start(head => s_answers[answer](Sent(head)));
        var (api, credential) = Of(kind, server.Address);
        AssertClean(await FailAsync(ApiPipeline.Create(api, credential, null, null)));

        using var own = new HttpClient();
        AssertClean(await FailAsync(ApiPipeline.Create(api, credential, null, own)));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nor_in_what_handlers_above_are_told(string kind, string answer)
    {
        await using var server = RawServer.Start(head => s_answers[answer](Sent(head)));
        var (api, credential) = Of(kind, server.Address);
        var told = new List<Exception>();
        var options = new ApiClientOptions { Handlers = { _ => new Witness(told) } };
        AssertClean(await FailAsync(ApiPipeline.Create(api, credential, options, null)));
        Assert.All(told, AssertClean);
        Assert.Equal(answer != "chunk", told.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nor_in_the_logs_of_the_factory(string kind, string answer)
    {
        await using var server = RawServer.Start(head => s_answers[answer](Sent(head)));
        using var log = new CollectingLogger();
        var (api, credential) = Of(kind, server.Address);
        var told = new List<Exception>();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        GeneralApi.Registration(api)
            .Add(services, null, options => (options.Credential, options.Endpoint) = (credential, server.Address))
            .AddHttpMessageHandler(() => new Witness(told))
            .AddDefaultLogger();
        await using var provider = services.BuildServiceProvider();
        AssertClean(await FailAsync(provider.GetRequiredService<TestClient>().Pipeline));
        Assert.All(told, AssertClean);
        Assert.All(log.Entries.Where(entry => kind != "query" || entry.Text.Contains("Exception", StringComparison.Ordinal)), entry => AssertClean(entry.Text));
    }

    [Fact]
    public async Task The_types_of_causes_stay()
    {
        await using var server = RawServer.Start(head => $"HTTZ {Sent(head)}\r\n\r\n");
        var told = new List<Exception>();
        var exception = await FailAsync(Api.Pipeline(server.Address, new ApiClientOptions { Handlers = { _ => new Witness(told) } }));
        var cause = Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Equal(HttpRequestError.InvalidResponse, cause.HttpRequestError);
        Assert.Same(cause, Assert.Single(told));
        Assert.Contains("Application my-key:…", cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_that_says_nothing_of_it_stays_as_it_is()
    {
        Uri gone;
        await using (var server = RawServer.Start(static _ => string.Empty))
        {
            gone = server.Address;
        }

        var cause = Assert.IsType<HttpRequestException>((await FailAsync(Api.Pipeline(gone))).InnerException);
        Assert.Equal(HttpRequestError.ConnectionError, cause.HttpRequestError);
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(cause.InnerException).SocketErrorCode);
        Assert.NotNull(cause.StackTrace);
    }

    private static (ApiDescription Api, ApiCredential Credential) Of(string kind, Uri server)
    {
        var credential = s_credentials[kind]();
        return (credential is SinchCredential ? Api.Of(server) : GeneralApi.Of([server]), credential);
    }

    private static Task<SinchVoiceException> FailAsync(ApiPipeline pipeline)
        => Assert.ThrowsAsync<SinchVoiceException>(() => pipeline.SendAsync<Person>(new ApiRequest(GeneralApi.Read, "/read"), null, TestContext.Current.CancellationToken));

    /// <summary>The lines of a request that hold a credential, in one.</summary>
    private static string Sent(string head)
        => string.Join("; ", head.Split("\r\n").Where(line => line.Length > 0 && !line.StartsWith("Host", StringComparison.Ordinal)));

    private static void AssertClean(Exception exception)
    {
        Canary.AssertAbsent(exception.ToString());
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            AssertClean(cause.Message);
            Assert.InRange(cause.Message.Length, 1, 500);
            Assert.DoesNotContain(cause.Message, char.IsControl);
        }

        if (exception is SinchVoiceException { RawBody: { } body })
        {
            AssertClean(body);
        }
    }

    private static void AssertClean(string text)
    {
        Canary.AssertAbsent(text);
        Assert.DoesNotMatch("Application my-key:[A-Za-z0-9+/]", text);
        Assert.DoesNotContain('\u001b', text);
    }

    /// <summary>What a retry, or anything else above, gets to see.</summary>
    private sealed class Witness(List<Exception> told) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (Exception exception)
            {
                told.Add(exception);
                throw;
            }
        }
    }

    private sealed class Tokens : ITokenProvider
    {
        public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => new(Canary.Token);
    }
}
