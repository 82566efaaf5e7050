using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

public sealed class ReplayTests
{
    private readonly FakeTimeProvider _clock = new(Incoming.Time);

    [Fact]
    public async Task A_callback_is_accepted_once()
    {
        var verifier = new CallbackVerifier(Options(new MemoryCallbackReplayStore(_clock)));
        Assert.True((await new Incoming().VerifyAsync(verifier)).IsAccepted);
        Assert.Equal(CallbackRefusal.Replayed, (await new Incoming().VerifyAsync(verifier)).Refusal);
        Assert.True((await new Incoming { Body = [1] }.Sign().VerifyAsync(verifier)).IsAccepted);
    }

    [Fact]
    public async Task Without_a_store_a_callback_is_accepted_again()
    {
        var verifier = new CallbackVerifier(Options(null));
        Assert.True((await new Incoming().VerifyAsync(verifier)).IsAccepted);
        Assert.True((await new Incoming().VerifyAsync(verifier)).IsAccepted);
    }

    [Theory]
    [InlineData("application {0}:{1}")]
    [InlineData("APPLICATION   {0}:{1}  ")]
    [InlineData("Application {0}: {1}")]
    [InlineData("Application {0}:{1}\t")]
    [InlineData("Application {0}:{2}")]
    [InlineData("Application {3}:{1}")]
    public async Task A_replay_in_another_spelling_is_a_replay_or_is_refused(string form)
    {
        // The last character of a signature has two bits that decode to nothing; a resolver may find keys without case.
        var options = new CallbackVerifierOptions { TimeProvider = _clock, ReplayStore = new MemoryCallbackReplayStore(_clock) };
        options.SecretResolver = (key, _) => new(key.Equals(Incoming.Key, StringComparison.OrdinalIgnoreCase) ? [Incoming.Secret] : []);
        var verifier = new CallbackVerifier(options);
        Assert.True((await new Incoming().VerifyAsync(verifier)).IsAccepted);

        var respelled = Incoming.Signature.Replace("b4=", "b5=", StringComparison.Ordinal);
        var authorization = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, form, Incoming.Key, Incoming.Signature, respelled, Incoming.Key.ToLowerInvariant());
        Assert.False((await new Incoming { Authorization = authorization }.VerifyAsync(verifier)).IsAccepted);
    }

    [Fact]
    public async Task Only_what_was_verified_is_remembered()
    {
        var store = new RecordingStore();
        var verifier = new CallbackVerifier(Options(store));
        await new Incoming { Body = [1] }.VerifyAsync(verifier);
        await new Incoming { Timestamp = "2014-09-24T09:59:41Z" }.Sign().VerifyAsync(verifier);
        await new Incoming().Sign(key: "nobody").VerifyAsync(verifier);
        Assert.Empty(store.Calls);

        await new Incoming().VerifyAsync(verifier);
        Assert.Single(store.Calls);
    }

    [Fact]
    public async Task A_callback_is_remembered_for_as_long_as_it_could_come_again()
    {
        var verifier = new CallbackVerifier(Options(new MemoryCallbackReplayStore(_clock)));
        var tolerance = TimeSpan.FromMinutes(5);
        var callback = new Incoming { Timestamp = "2014-09-24T11:04:41Z" }.Sign();
        Assert.True((await callback.VerifyAsync(verifier)).IsAccepted);
        _clock.Advance(tolerance * 2);
        Assert.Equal(CallbackRefusal.Replayed, (await callback.VerifyAsync(verifier)).Refusal);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(CallbackRefusal.TimestampOutsideTolerance, (await callback.VerifyAsync(verifier)).Refusal);
    }

    [Fact]
    public async Task The_store_gets_the_tolerance_on_both_sides_and_the_token()
    {
        var store = new RecordingStore();
        var options = Options(store);
        options.Tolerance = TimeSpan.FromSeconds(30);
        using var cancellation = new CancellationTokenSource();
        await new CallbackVerifier(options).VerifyAsync(new Incoming().Build(), cancellation.Token);
        var (_, lifetime, token) = Assert.Single(store.Calls);
        Assert.InRange(lifetime, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(62));
        Assert.Equal(cancellation.Token, token);
    }

    [Fact]
    public async Task Ids_fit_any_store()
    {
        var store = new RecordingStore();
        await new Incoming().VerifyAsync(Options(store));
        var id = Assert.Single(store.Calls).Id;
        Assert.InRange(id.Length, 1, 64);
        Assert.All(id, c => Assert.InRange(c, '!', '~'));
    }

    [Fact]
    public async Task What_has_expired_is_forgotten_when_something_new_comes()
    {
        var store = new MemoryCallbackReplayStore(_clock);
        for (var i = 0; i < 10_000; i++)
        {
            await store.TryAddAsync($"{i}", TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.InRange(store.Count, 1, 10);
        }

        // Lifetimes of different length leave in the order they end, not in the order they came.
        await store.TryAddAsync("long", TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        await store.TryAddAsync("short", TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await store.TryAddAsync("short", TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        Assert.False(await store.TryAddAsync("long", TimeSpan.FromHours(1), TestContext.Current.CancellationToken));
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public async Task Basic_authentication_has_nothing_to_tell_a_replay_by()
    {
        var store = new RecordingStore();
        var options = Options(store);
        options.AllowBasic("user", "password");
        var callback = new Incoming { Authorization = "Basic " + Convert.ToBase64String("user:password"u8) };
        Assert.True((await callback.VerifyAsync(options)).IsAccepted);
        Assert.True((await callback.VerifyAsync(options)).IsAccepted);
        Assert.Empty(store.Calls);
    }

    [Fact]
    public async Task A_store_that_fails_lets_nothing_through()
    {
        var verifier = new CallbackVerifier(Options(new FailingStore()));
        await Assert.ThrowsAsync<TimeoutException>(() => new Incoming().VerifyAsync(verifier).AsTask());
    }

    [Fact]
    public async Task Of_64_threads_one_wins()
    {
        const int Threads = 64;
        const int Rounds = 50;
        var store = new MemoryCallbackReplayStore(_clock);
        var verifier = new CallbackVerifier(Options(store));
        var accepted = new int[Rounds];
        using var barrier = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    var callback = new Incoming { Body = [(byte)round] }.Sign();
                    barrier.SignalAndWait();
                    var verification = callback.VerifyAsync(verifier).AsTask().GetAwaiter().GetResult();
                    if (verification.IsAccepted)
                    {
                        Interlocked.Increment(ref accepted[round]);
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads);
        Assert.All(accepted, count => Assert.Equal(1, count));
    }

    private CallbackVerifierOptions Options(ICallbackReplayStore? store)
    {
        var options = Incoming.Options();
        options.TimeProvider = _clock;
        options.ReplayStore = store;
        return options;
    }

    private sealed class RecordingStore : ICallbackReplayStore
    {
        public List<(string Id, TimeSpan Lifetime, CancellationToken Token)> Calls { get; } = [];

        public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
        {
            Calls.Add((id, lifetime, cancellationToken));
            return new(true);
        }
    }

    private sealed class FailingStore : ICallbackReplayStore
    {
        public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
