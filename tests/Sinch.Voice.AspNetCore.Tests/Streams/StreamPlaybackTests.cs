using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>What the application says: at the pace of the platform, until somebody interrupts it.</summary>
public class StreamPlaybackTests
{
    private const int Second = 16_000;

    [Fact]
    public async Task Audio_is_sent_as_far_ahead_as_the_option_says()
    {
        var written = new TaskCompletionSource<bool>();
        await using var host = await StreamHost.StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                written.SetResult(await call.WriteAudioAsync(new byte[10 * Second], cancellationToken));
                await call.Completion;
            },
            options => options.PlayAhead = TimeSpan.FromSeconds(2));
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());

        // One frame more than the two seconds: it would be late otherwise.
        await platform.AudioAsync((2 * Second) + 320);
        for (var second = 3; second <= 10; second++)
        {
            Assert.False(written.Task.IsCompleted);
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await platform.AudioAsync(second == 10 ? Second - 320 : Second);
        }

        Assert.True(await written.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_sample_is_sent_however_long_it_lasts()
    {
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await call.WriteAudioAsync(new byte[2], cancellationToken);
        });
        using var platform = await host.ConnectAsync(sampleRate: 1);
        Assert.Equal("answer", await platform.CommandAsync());
        Assert.Equal((WebSocketMessageType.Binary, 2), await platform.ReceiveAsync() is var (type, bytes) ? (type, bytes.Length) : default);
    }

    [Fact]
    public async Task Halves_of_samples_count_when_audio_is_paced()
    {
        var unplayed = new TaskCompletionSource<TimeSpan>();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            for (var i = 0; i < 160; i++)
            {
                await call.WriteAudioAsync(new byte[3], cancellationToken);
            }

            unplayed.SetResult(call.Unplayed);
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        Assert.Equal(TimeSpan.FromMilliseconds(30), await unplayed.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_interruption_between_the_look_at_the_clock_and_the_wait_ends_the_wait()
    {
        var time = new InterruptingTime();
        var done = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                await call.WriteAudioAsync(new byte[Second / 2], cancellationToken);

                // The first look finds audio that is not played, and the second one says for how long.
                time.Interrupt(look: 2, () => _ = call.ClearAsync(cancellationToken).AsTask());
                await call.WaitUntilPlayedAsync(cancellationToken);
                done.SetResult();
            },
            options => options.TimeProvider = time);
        using var platform = await host.ConnectAsync();
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_pause_of_the_application_is_not_caught_up_with()
    {
        var mayWrite = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await mayWrite.Task;
            await call.WriteAudioAsync(new byte[5 * Second], cancellationToken);
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        host.Time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromMilliseconds(46_001));
        mayWrite.SetResult();
        await platform.AudioAsync(Second + 320);
        host.Time.Advance(TimeSpan.FromMilliseconds(500));
        await platform.AudioAsync(Second / 2);
    }

    [Fact]
    public async Task An_interruption_drops_what_is_being_written()
    {
        var results = new List<bool>();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            var first = call.WriteAudioAsync(new byte[10 * Second], cancellationToken).AsTask();
            var second = call.WriteAudioAsync(new byte[Second], cancellationToken).AsTask();
            await foreach (var _ in call.ReadAudioAsync(cancellationToken))
            {
                break;
            }

            Assert.True(call.Unplayed > TimeSpan.FromSeconds(1));
            await call.ClearAsync(cancellationToken);
            results.Add(await first);
            results.Add(await second);
            Assert.Equal(TimeSpan.Zero, call.Unplayed);
            results.Add(await call.WriteAudioAsync(new byte[100], cancellationToken));
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        await platform.AudioAsync(Second + 320);
        await platform.SendAudioAsync(new byte[320]);
        Assert.Equal("clear", await platform.CommandAsync());
        await platform.AudioAsync(100);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
        Assert.Equal([false, false, true], results);
    }

    [Fact]
    public async Task Whoever_waits_until_all_was_played_hangs_up_after_the_last_word()
    {
        var played = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await call.WriteAudioAsync(new byte[Second / 2], cancellationToken);
            await call.WaitUntilPlayedAsync(cancellationToken);
            played.SetResult();
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        await platform.AudioAsync(Second / 2);
        var closed = platform.ClosedAsync();
        host.Time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(closed.IsCompleted);

        // No further: the time for closing passes by the same clock.
        while (!played.Task.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await closed);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_the_call_as_it_is()
    {
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            using var cancellation = new CancellationTokenSource();
            var writing = call.WriteAudioAsync(new byte[10 * Second], cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
            Assert.Equal(cancellation.Token, error.CancellationToken);
            await call.ClearAsync(cancellationToken);
            await call.WriteAudioAsync(new byte[4], cancellationToken);
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        while (await platform.ReceiveAsync() is { Type: WebSocketMessageType.Binary })
        {
        }

        Assert.Equal(new byte[4], await platform.AudioAsync(4));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
    }

    [Fact]
    public async Task Many_writers_take_turns()
    {
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(
                async () => await call.WriteAudioAsync(Enumerable.Repeat((byte)i, 700).ToArray(), cancellationToken), cancellationToken)));
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        var audio = await platform.AudioAsync(8 * 700);
        Assert.All(audio.Chunk(700), turn => Assert.Single(turn.Distinct()));
    }

    [Fact]
    public async Task Audio_of_another_rate_is_refused_with_what_to_do()
    {
        var error = new TaskCompletionSource<Exception?>();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await call.WriteAudioAsync(PcmAudio.Silence(TimeSpan.FromMilliseconds(20), 16_000), cancellationToken);
            error.SetResult(await Record.ExceptionAsync(async () => await call.WriteAudioAsync(PcmAudio.Silence(TimeSpan.FromMilliseconds(20), 8000), cancellationToken)));
        });
        using var platform = await host.ConnectAsync(sampleRate: 16_000);
        Assert.Equal("answer", await platform.CommandAsync());
        await platform.AudioAsync(640);
        Assert.Contains("8000 samples a second, and the stream has 16000", Assert.IsType<ArgumentException>(await error.Task).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heartbeats_keep_an_answered_call_alive()
    {
        await using var host = await StreamHost.StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                await call.Completion;
            },
            options => options.IdleTimeout = TimeSpan.FromHours(1));
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        for (var i = 0; i < 4; i++)
        {
            // The timer starts after the answer is sent.
            var heartbeat = platform.CommandAsync();
            while (!heartbeat.IsCompleted)
            {
                host.Time.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }

            Assert.Equal("heartbeat", await heartbeat);
        }
    }

    /// <summary>A clock that stands still, at which something happens while one thread looks at it.</summary>
    private sealed class InterruptingTime() : FakeTimeProvider(CallbackHost.Now)
    {
        private int _thread;
        private int _looks;
        private Action? _interruption;

        /// <summary>Lets something happen at a look of this thread.</summary>
        public void Interrupt(int look, Action interruption) => (_looks, _thread, _interruption) = (look, Environment.CurrentManagedThreadId, interruption);

        public override long GetTimestamp()
        {
            var timestamp = base.GetTimestamp();
            if (_thread == Environment.CurrentManagedThreadId && --_looks == 0)
            {
                _thread = 0;
                _interruption!();
            }

            return timestamp;
        }
    }
}
