using System.Buffers;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>What the application hears.</summary>
public class StreamAudioTests
{
    private const int Second = 16_000;

    [Fact]
    public async Task Audio_comes_back_as_it_was_sent()
    {
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await foreach (var audio in call.ReadAudioAsync(cancellationToken))
            {
                Assert.Equal(0, audio.Length % 2);
                await call.WriteAudioAsync(audio, cancellationToken);
            }
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        var sent = Audio(Second);
        foreach (var frame in sent.Chunk(320))
        {
            await platform.SendAudioAsync(frame);
        }

        Assert.Equal(sent, await platform.AudioAsync(sent.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(321)]
    [InlineData(4095)]
    [InlineData(8191)]
    public async Task Samples_are_whole_however_the_platform_cuts_its_messages(int size)
    {
        var heard = new ArrayBufferWriter<byte>();
        var done = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await foreach (var audio in call.ReadAudioAsync(cancellationToken))
            {
                Assert.Equal(0, audio.Length % 2);
                heard.Write(audio.Span);
            }

            done.SetResult();
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        var sent = Audio(size * 50);
        foreach (var (i, piece) in sent.Chunk(size).Index())
        {
            // Half of them in fragments.
            await platform.SendAudioAsync(piece, endOfMessage: i % 2 == 1);
        }

        await platform.SendAudioAsync([], endOfMessage: true);
        await platform.CloseAsync();
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(sent[..(sent.Length / 2 * 2)], heard.WrittenSpan.ToArray());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(100)]
    [InlineData(333)]
    public async Task Frames_have_the_length_that_was_asked_for(int size)
    {
        List<int> lengths = [];
        var heard = new ArrayBufferWriter<byte>();
        var done = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await foreach (var frame in call.ReadFramesAsync(TimeSpan.FromMilliseconds(20), cancellationToken))
            {
                lengths.Add(frame.Length);
                heard.Write(frame.Span);
            }

            done.SetResult();
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        var sent = Audio(Second + 100);
        foreach (var piece in sent.Chunk(size))
        {
            await platform.SendAudioAsync(piece);
        }

        await platform.CloseAsync();
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([.. Enumerable.Repeat(320, 50), 100], lengths);
        Assert.Equal(sent, heard.WrittenSpan.ToArray());
    }

    [Fact]
    public async Task Whoever_stops_reading_goes_on_where_it_stopped()
    {
        var heard = new ArrayBufferWriter<byte>();
        var done = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            for (var i = 0; i < 7; i++)
            {
                await foreach (var frame in call.ReadFramesAsync(TimeSpan.FromMilliseconds(20), cancellationToken))
                {
                    heard.Write(frame.Span);
                    break;
                }
            }

            await foreach (var audio in call.ReadAudioAsync(cancellationToken))
            {
                heard.Write(audio.Span);
            }

            done.SetResult();
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        var sent = Audio(Second);
        await platform.SendAudioAsync(sent);
        await platform.CloseAsync();
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(sent, heard.WrittenSpan.ToArray());
    }

    [Fact]
    public async Task Audio_before_the_answer_is_kept()
    {
        var mayAnswer = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await mayAnswer.Task;
            await call.AnswerAsync(cancellationToken);
            await foreach (var frame in call.ReadFramesAsync(TimeSpan.FromMilliseconds(40), cancellationToken))
            {
                await call.WriteAudioAsync(frame, cancellationToken);
            }
        });
        using var platform = await host.ConnectAsync();
        var sent = Audio(640);
        await platform.SendAudioAsync(sent);
        mayAnswer.SetResult();
        Assert.Equal("answer", await platform.CommandAsync());
        Assert.Equal(sent, await platform.AudioAsync(640));
    }

    [Fact]
    public async Task A_pipe_reader_gets_the_same()
    {
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            var result = await call.AudioReader.ReadAtLeastAsync(1000, cancellationToken);
            await call.WriteAudioAsync(result.Buffer.ToArray(), cancellationToken);
            call.AudioReader.AdvanceTo(result.Buffer.End);
            await call.Completion;
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        var sent = Audio(1000);
        await platform.SendAudioAsync(sent);
        Assert.Equal(sent, await platform.AudioAsync(1000));
    }

    [Fact]
    public async Task An_application_that_never_listens_learns_that_the_caller_hung_up()
    {
        var ended = new TaskCompletionSource<StreamedCallEndReason>();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            ended.SetResult((await call.Completion).Reason);
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        for (var i = 0; i < 20; i++)
        {
            await platform.SendAudioAsync(new byte[Second]);
        }

        await platform.CloseAsync();
        Assert.Equal(StreamedCallEndReason.HungUpByPlatform, await ended.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Samples_are_whole_after_audio_that_nobody_wanted()
    {
        var listens = new TaskCompletionSource();
        var heard = new ArrayBufferWriter<byte>();
        var done = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                await foreach (var _ in call.ReadMessagesAsync(cancellationToken))
                {
                    break;
                }

                var audio = call.ReadAudioAsync(cancellationToken);
                listens.SetResult();
                await foreach (var piece in audio)
                {
                    heard.Write(piece.Span);
                }

                done.SetResult();
            },
            options => options.ReceiveBuffer = TimeSpan.FromMilliseconds(100));
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());

        // Four pieces fit; the fifth one is dropped, and ends within a sample.
        const int Size = 333;
        byte[] sent = [.. Enumerable.Range(0, 1000).SelectMany(i => BitConverter.GetBytes((short)i))];
        foreach (var piece in sent[..(5 * Size)].Chunk(Size))
        {
            await platform.SendAudioAsync(piece);
        }

        await platform.SendTextAsync("{}");
        await listens.Task.WaitAsync(TestContext.Current.CancellationToken);
        await platform.SendAudioAsync(sent[(5 * Size)..]);
        await platform.CloseAsync();
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([.. sent[..(4 * Size)], .. sent[((5 * Size) + 1)..]], heard.WrittenSpan.ToArray());
    }

    [Fact]
    public async Task A_platform_is_not_silent_while_the_application_works_on_what_it_heard()
    {
        StreamHost? host = null;
        await using var started = host = await StreamHost.StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                var working = WorkAsync();
                await call.WriteAudioAsync(new byte[2], cancellationToken);
                await working;
                await call.WriteAudioAsync(new byte[4], CancellationToken.None);

                async Task WorkAsync()
                {
                    // Nothing is received meanwhile: the reader runs where the audio comes in.
                    await call.AudioReader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    host!.Time.Advance(TimeSpan.FromMinutes(1));
                }
            },
            options => options.HeartbeatInterval = TimeSpan.FromHours(1));
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        await platform.AudioAsync(2);
        await platform.SendAudioAsync(new byte[320]);
        await platform.AudioAsync(4);
    }

    [Fact]
    public async Task The_platform_waits_for_a_slow_reader_and_nothing_is_lost()
    {
        var mayRead = new TaskCompletionSource();
        long read = 0;
        var done = new TaskCompletionSource();
        await using var host = await StreamHost.StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                await foreach (var audio in call.ReadAudioAsync(cancellationToken))
                {
                    await mayRead.Task;
                    read += audio.Length;
                }

                done.SetResult();
            },
            options => options.ReceiveBuffer = TimeSpan.FromMilliseconds(100));
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());

        // So much that it fits in no buffer of the sockets: the sender stands still until somebody reads.
        const int Pieces = 1500;
        var sending = SendAsync();
        Assert.NotSame(sending, await Task.WhenAny(sending, Idle(host)));

        // Nobody who reads slowly counts as gone.
        host.Time.Advance(TimeSpan.FromMinutes(10));
        mayRead.SetResult();
        await sending.WaitAsync(TestContext.Current.CancellationToken);
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((long)Pieces * Second, read);

        async Task SendAsync()
        {
            for (var i = 0; i < Pieces; i++)
            {
                await platform.SendAudioAsync(new byte[Second]);
            }

            await platform.CloseAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task A_frame_must_fit_the_buffer(int milliseconds)
    {
        var error = new TaskCompletionSource<Exception?>();
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            error.SetResult(Record.Exception(() => call.ReadFramesAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken)));
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        Assert.IsType<ArgumentOutOfRangeException>(await error.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Completes once a sender could have gone on for long.</summary>
    private static async Task Idle(StreamHost host)
    {
        // Requests are answered while the sender stands still.
        for (var i = 0; i < 50; i++)
        {
            await host.TicketAsync($"idle-{i}");
        }
    }

    private static byte[] Audio(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7 % 251))];
}
