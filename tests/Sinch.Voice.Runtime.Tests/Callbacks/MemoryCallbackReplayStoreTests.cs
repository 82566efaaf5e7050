using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

public class MemoryCallbackReplayStoreTests
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task An_id_is_new_once_and_again_after_its_lifetime()
    {
        var clock = new FakeTimeProvider();
        var store = new MemoryCallbackReplayStore(clock);
        Assert.True(await AddAsync(store, "a"));
        Assert.False(await AddAsync(store, "a"));
        Assert.True(await AddAsync(store, "b"));

        clock.Advance(s_lifetime - TimeSpan.FromTicks(1));
        Assert.False(await AddAsync(store, "a"));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(await AddAsync(store, "a"));
    }

    [Fact]
    public async Task Of_64_that_come_with_one_id_at_once_one_is_first()
    {
        var store = new MemoryCallbackReplayStore();
        for (var round = 0; round < 100; round++)
        {
            using var start = new Barrier(64);
            var id = $"round {round}";
            var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return AddAsync(store, id).AsTask();
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));
            Assert.Single(results, isNew => isNew);
        }
    }

    private static ValueTask<bool> AddAsync(MemoryCallbackReplayStore store, string id) => store.TryAddAsync(id, s_lifetime, TestContext.Current.CancellationToken);
}
