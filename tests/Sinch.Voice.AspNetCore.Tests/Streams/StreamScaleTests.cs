using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>Many streams at once.</summary>
public class StreamScaleTests
{
    [Fact]
    public async Task A_thousand_streams_are_open_at_once_and_each_hears_its_own_audio()
    {
        const int Streams = 1000;
        var answered = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            if (Interlocked.Increment(ref answered) == Streams)
            {
                all.SetResult();
            }

            await foreach (var audio in call.ReadAudioAsync(cancellationToken))
            {
                await call.WriteAudioAsync(audio, cancellationToken);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Streams).Select(number => ConverseAsync(host, number, all.Task)));
        await host.StopAsync();
        Assert.Equal(Streams, host.Log.Entries.Count(entry => entry.Id == 4));
        Assert.All(host.Log.Entries, entry => Assert.Equal(4, entry.Id));
    }

    private static async Task ConverseAsync(StreamHost host, int number, Task all)
    {
        using var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        await all;
        for (var turn = 0; turn < 5; turn++)
        {
            var frame = Enumerable.Range(0, 320).Select(i => (byte)(number + turn + i)).ToArray();
            await platform.SendAudioAsync(frame);
            Assert.Equal(frame, await platform.AudioAsync(320));
        }

        await platform.CloseAsync();
        await platform.ClosedAsync();
    }
}
