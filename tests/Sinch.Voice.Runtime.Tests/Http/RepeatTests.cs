using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>A request that may have been carried out isn't sent again, and the caller is told its first outcome, whatever handlers do.</summary>
public sealed class RepeatTests
{
    private const string Refused = "; a handler's retry was refused, because the server may have executed the request";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<int> Unknown => [400, 404, 408, 409, 500, 501, 502, 503, 504, 302, 303];

    public static TheoryData<int> NotCarriedOut => [401, 407, 421, 425, 429, 307, 308];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_status_that_leaves_it_open_is_the_only_one(int status)
    {
        await using var server = await LoopbackServer.StartAsync(status, """{ "reference": "ref-1" }""");
        var exception = await FailAsync(server, Repeat);
        Assert.Single(server.Requests);
        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Equal("ref-1", exception.Reference);
        Assert.StartsWith($"Calling_Post failed with {status}: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("[reference ref-1]" + Refused, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotCarriedOut))]
    public async Task A_status_that_says_that_nothing_was_done_is_not(int status)
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(context => context.RespondAsync(++count == 1 ? status : 200, "{}"));
        await PostAsync(server, Repeat);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, Api.AssertSigned);
    }

    [Fact]
    public async Task A_success_that_a_handler_sends_again_is_told_as_such()
    {
        await using var server = await LoopbackServer.StartAsync(201, "{}");
        var exception = await FailAsync(server, Repeat);
        Assert.Single(server.Requests);
        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Null(exception.RawBody);
        Assert.Equal("Calling_Post succeeded with 201, but its response was lost: a handler's retry was refused, because the server may have executed the request", exception.Message);
    }

    /// <summary>Which of the two a handler prefers is its own matter.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_success_is_given_to_all_that_wait_for_it(int preferred)
    {
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            arrived.TrySetResult();
            await release.Task;
            await context.RespondAsync(200, """{ "name": "Ann" }""");
        });
        var person = await PostAsync(server, async (send, request, cancellationToken) =>
        {
            var first = send(request, cancellationToken);
            await arrived.Task;
            var second = send(request, cancellationToken);
            release.SetResult();
            var responses = await Task.WhenAll(first, second);
            responses[1 - preferred].Dispose();
            return responses[preferred];
        });
        Assert.Equal("Ann", person.Name);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Those_that_wait_for_what_was_not_carried_out_send_one_after_the_other()
    {
        var (arrived, release, count) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            var isFirst = Interlocked.Increment(ref count) == 1;
            arrived.TrySetResult();
            await release.Task;
            await context.RespondAsync(isFirst ? 429 : 200, "{}");
        });
        await PostAsync(server, async (send, request, cancellationToken) =>
        {
            var first = send(request, cancellationToken);
            await arrived.Task;
            Task<HttpResponseMessage>[] others = [send(request, cancellationToken), send(request, cancellationToken)];
            release.SetResult();
            (await first).Dispose();
            return (await Task.WhenAll(others))[0];
        });
        Assert.Equal(2, server.Requests.Count);
    }

    /// <summary>The body is kept as far as the options allow, and as it came.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_body_of_an_error_reaches_the_caller_with_and_without_a_retry(bool isRepeated)
    {
        var body = new string('a', 3000);
        await using var server = await LoopbackServer.StartAsync(500, body, "text/plain");
        var exception = await FailAsync(server, isRepeated ? Repeat : Pass);
        Assert.Equal(body, exception.RawBody);
        Assert.Equal(["text/plain"], exception.Headers["Content-Type"]);
        Assert.Equal(isRepeated, exception.Message.EndsWith(Refused, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_cut_off(bool isRepeated)
    {
        await using var server = await LoopbackServer.StartAsync(500, new string('a', 3000), "text/plain");
        var exception = await FailAsync(server, isRepeated ? Repeat : Pass, options => options.MaxResponseSize = 1000);
        Assert.Single(server.Requests);
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.Equal(1000, exception.RawBody!.Length);
        Assert.IsType<ResponseTooLargeException>(exception.InnerException);
    }

    /// <summary>What can't be authenticated isn't sent, so nothing keeps it from being tried again.</summary>
    [Fact]
    public async Task A_credential_that_fails_may_be_asked_again()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var pipeline = ApiPipeline.Create(
            Api.Of(server.Address), ApiCredentials.Bearer(new SecondTimeTokens()), new() { Handlers = { _ => new SendingHandler(Repeat) } }, null);
        await pipeline.SendAsync<Person>(Api.PostRequest(), null, Ct);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_deadline_after_an_error_leaves_the_error_to_be_told()
    {
        var clock = new FakeTimeProvider();
        await using var server = await LoopbackServer.StartAsync(500, """{ "reference": "ref-1" }""");
        var exception = await FailAsync(
            server,
            async (send, request, cancellationToken) =>
            {
                (await send(request, cancellationToken)).Dispose();
                clock.Advance(TimeSpan.FromSeconds(100));
                cancellationToken.ThrowIfCancellationRequested();
                throw new InvalidOperationException("It was not cancelled.");
            },
            options => options.TimeProvider = clock);
        Assert.Equal("ref-1", exception.Reference);
        Assert.True(exception.IsTimeout);
        Assert.EndsWith("; the call then timed out after 100 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_sent_synchronously_would_not_be_authenticated()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var pipeline = Api.Pipeline(server.Address, new() { Handlers = { _ => new SynchronousHandler() } });
        Assert.IsType<NotSupportedException>((await pipeline.FailAsync()).InnerException);
        Assert.Empty(server.Requests);
    }

    private static Task<Person> PostAsync(LoopbackServer server, Sending sending, Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { Handlers = { _ => new SendingHandler(sending) } };
        configure?.Invoke(options);
        return Api.Pipeline(server.Address, options).SendAsync<Person>(Api.PostRequest(), null, Ct);
    }

    private static Task<SinchVoiceException> FailAsync(LoopbackServer server, Sending sending, Action<ApiClientOptions>? configure = null)
        => Assert.ThrowsAsync<SinchVoiceException>(() => PostAsync(server, sending, configure));

    private static Task<HttpResponseMessage> Pass(Sender send, HttpRequestMessage request, CancellationToken cancellationToken)
        => send(request, cancellationToken);

    /// <summary>Sends a second time, whatever became of the first.</summary>
    private static async Task<HttpResponseMessage> Repeat(Sender send, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            (await send(request, cancellationToken)).Dispose();
        }
        catch (InvalidOperationException)
        {
        }

        return await send(request, cancellationToken);
    }

    private delegate Task<HttpResponseMessage> Sender(HttpRequestMessage request, CancellationToken cancellationToken);

    private delegate Task<HttpResponseMessage> Sending(Sender send, HttpRequestMessage request, CancellationToken cancellationToken);

    private sealed class SendingHandler(Sending sending) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => sending(base.SendAsync, request, cancellationToken);
    }

    private sealed class SynchronousHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(Send(request, cancellationToken));
    }

    private sealed class SecondTimeTokens : ITokenProvider
    {
        private int _count;

        public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
            => ++_count == 1 ? throw new InvalidOperationException("There is no token yet.") : new("token");
    }
}
