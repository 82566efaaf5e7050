using System.Net.WebSockets;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>How calls end that are connected to a stream, and what becomes of the connection.</summary>
public class StreamEndTests : StreamScene
{
    [Fact]
    public async Task Caller_who_hangs_up_closes_the_connection()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await call.HangUpAsync();
        await peer.ReadToEndAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, peer.CloseStatus);
        Assert.StartsWith("Answered CallerHangup", End(await call.EndsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_closes_the_connection_hangs_up()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.CloseAsync();
        var end = await call.EndsAsync();

        Assert.Equal((CallEndResult.Answered, CallEndReason.CalleeHangup), (end.Result, end.Reason));
        Assert.Equal("ICE DICE(ANSWERED,CALLEEHANGUP)", Handler.Order);
        Assert.Contains($"{server.Url} hangs up", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_closes_with_an_error_fails_the_test_and_what_was_not_played_is_told()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.SendAsync(Ramp(2).Data);
        await call.BeginsToHearAudioAsync();
        var closing = peer.CloseAsync(WebSocketCloseStatus.InternalServerError);
        var end = await call.EndsAsync();
        await closing;

        Assert.Equal((CallEndResult.Answered, CallEndReason.CalleeHangup), (end.Result, end.Reason));
        Assert.Contains("s of audio are not played, because the server closed the connection", call.Transcript.ToString(), StringComparison.Ordinal);
        var exception = await Assert.ThrowsAsync<VoiceExpectationException>(platform.VerifyAsync);
        Assert.Contains($"the stream {server.Url} failed: its server closed the connection with status 1011 (InternalServerError)", exception.Message, StringComparison.Ordinal);
        platform.Expect(UnexpectedEvents.FailedStream);
    }

    [Fact]
    public async Task Server_that_dies_hangs_up_and_the_test_is_told()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        peer.Die();
        var end = await call.EndsAsync();

        Assert.Equal((CallEndResult.Answered, CallEndReason.CalleeHangup), (end.Result, end.Reason));
        var exception = await Assert.ThrowsAsync<VoiceExpectationException>(platform.VerifyAsync);
        Assert.Contains($"the stream {server.Url} failed: its connection is lost: ", exception.Message, StringComparison.Ordinal);
        platform.Expect(UnexpectedEvents.FailedStream);
    }

    [Theory]
    [InlineData("busy", CallEndReason.NotAvailable)]
    [InlineData("reject", CallEndReason.Cancel)]
    public async Task Server_that_does_not_answer_ends_the_call(string command, CallEndReason reason)
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ends = call.EndsAsync();
        var peer = await server.AcceptAsync();
        await peer.ReadTextAsync();
        await peer.SendAsync(command);
        await peer.ReadToEndAsync();
        var end = await ends;

        Assert.Equal((CallEndResult.Busy, reason), (end.Result, end.Reason));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, peer.CloseStatus);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    public async Task Refused_upgrade_ends_the_call(int status)
    {
        await using var server = await StreamServer.StartAsync(status);
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.FailedStream);
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("Failed GeneralError 0", End(await call.EndsAsync()));
        Assert.Contains($"'{status}'", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Contains("the call ends: Failed, GeneralError  [unknown]", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_nobody_runs_ends_the_call_with_the_reason()
    {
        var server = await StreamServer.StartAsync();
        var ice = Stream(server);
        var url = server.Url;
        await server.DisposeAsync();
        Handler.Ice = _ => ice;
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.FailedStream);
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("Failed GeneralError 0", End(await call.EndsAsync()));
        Assert.Contains($"the stream {url} fails: it cannot be connected: ", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_closes_the_connection_before_it_answers_ends_the_call()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.FailedStream);
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ends = call.EndsAsync();
        var peer = await server.AcceptAsync();
        await peer.CloseAsync();

        Assert.Equal("Failed GeneralError 0", End(await ends));
    }

    [Fact]
    public async Task Server_that_never_answers_is_given_up_like_a_phone()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create(options => options.DialTimeout = TimeSpan.FromSeconds(0.5));
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ends = call.EndsAsync();
        var peer = await server.AcceptAsync();
        await peer.ReadTextAsync();
        await peer.ReadToEndAsync();

        Assert.Equal("NoAnswer Timeout 0", End(await ends));
    }

    [Fact]
    public async Task Caller_who_hangs_up_before_the_answer_closes_the_connection()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var peer = await server.AcceptAsync();
        await peer.ReadTextAsync();
        await call.HangUpAsync();
        await peer.ReadToEndAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, peer.CloseStatus);
        Assert.Equal("NotAvailable Cancel 0", End(await call.EndsAsync()));
    }

    [Fact]
    public async Task Maximum_duration_ends_a_stream()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server, maxDuration: 1);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var ends = call.EndsAsync();
        await peer.ReadToEndAsync();

        Assert.Equal("Answered Timeout 1", End(await ends));
    }

    [Fact]
    public async Task What_was_heard_before_the_end_is_told()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.SendAsync(Ramp(60).Data);
        await call.BeginsToHearAudioAsync();
        await peer.CloseAsync();
        await call.EndsAsync();
        var heard = await call.HearsAudioAsync();

        Assert.InRange(heard.Duration, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(59));
    }

    [Fact]
    public async Task Reset_closes_the_connections()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (_, peer) = await ConnectAsync(platform, server);
        platform.Local.Reset();
        await peer.ReadToEndAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, peer.CloseStatus);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Emulator_that_is_disposed_of_goes_away(bool realTime)
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        var platform = Create(options => options.UseRealTime = realTime);
        var (_, peer) = await ConnectAsync(platform, server);
        var disposed = platform.DisposeAsync();
        await peer.ReadToEndAsync();
        await disposed;

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, peer.CloseStatus);
    }

    [Fact]
    public async Task Stream_that_the_emulator_connects_is_not_answered_by_hand()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var reply = await platform.Local.Control.ExecuteAsync(new ControlCommand(ControlVerb.Answer) { CallId = call.Id, Leg = 2 }, TestContext.Current.CancellationToken);
        await call.HangUpAsync();

        Assert.Equal($"{server.Url} cannot answer: the platform connects to its server. Set a behavior before the call to play the stream.", reply.Error);
    }

    [Fact]
    public async Task Connector_of_the_test_is_used_and_its_failure_is_told()
    {
        Handler.Ice = _ => new() { Action = new ConnectStreamAction { Destination = new() { Endpoint = "wss://agent.example/audio" } } };
        await using var platform = Create(options => options.WebSocketConnector = (url, _) => throw new NotSupportedException($"{url} has no socket"));
        platform.Expect(UnexpectedEvents.FailedStream);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Contains("it cannot be connected: wss://agent.example/audio has no socket", call.Transcript.ToString(), StringComparison.Ordinal);
    }
}
