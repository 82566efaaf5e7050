using System.Globalization;
using System.Security.Cryptography;
using Sinch.Voice.Load.Measuring;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Load.Soak;

/// <summary>What happens to the application under way: its secret is changed, Redis is killed, a machine is replaced, and callbacks fail.</summary>
internal sealed class SoakChanges(VoiceEmulator platform, MachinePool machines, SoakClient client, RedisServer redis)
{
    private static readonly TimeSpan s_outage = TimeSpan.FromMilliseconds(500);

    /// <summary>The time for callbacks that were signed with the old secret to arrive.</summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromSeconds(2);

    private int _turn;
    private int _switches;
    private int _outages;
    private int _faults;
    private int _harmlessFaults;
    private int _failedCalls;

    /// <summary>Gets a number that changes when the platform gets another secret, and again when the client has it.</summary>
    public int Switches => Volatile.Read(ref _switches);

    /// <summary>Makes a change after each pause, each kind in its turn, until it is time to stop.</summary>
    public async Task RunAsync(TimeSpan pause, Func<bool> isOver)
    {
        Func<Task>[] changes = [ChangeSecretAsync, FailAsync, BreakRedisAsync, FailAsync, machines.ReplaceSecondAsync, FailAsync];
        await Task.Delay(pause);
        for (; !isOver(); _turn++)
        {
            await changes[_turn % changes.Length]();
            await Task.Delay(pause);
        }
    }

    /// <summary>Counts a call that ended because a callback failed.</summary>
    public void CallFailed() => Interlocked.Increment(ref _failedCalls);

    public void Tell(Report report)
    {
        report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"the secret was changed {_switches / 2} times, Redis killed {_outages} times, {_faults} callbacks of ICE and PIE failed, {_harmlessFaults} of DICE failed or were late"));
        report.Promise("each kind of change was made", _switches > 0 && _outages > 0 && _faults > 0 && machines.Replacements > 0, "see above");
        report.Promise("a callback that fails ends its own call and no other", _failedCalls == _faults, $"{_faults} failed, {_failedCalls} calls ended with CALLBACKERROR");
    }

    /// <summary>The three steps of docs/operating.md.</summary>
    private async Task ChangeSecretAsync()
    {
        var (old, next) = (platform.ApplicationSecret, Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)));
        await machines.SetSecretsAsync($"{old} {next}");
        Interlocked.Increment(ref _switches);
        platform.ApplicationSecret = next;
        client.Change(next);
        Interlocked.Increment(ref _switches);
        await Task.Delay(s_overlap);
        await machines.SetSecretsAsync(next);
    }

    /// <summary>Shorter than callbacks wait for Redis.</summary>
    private async Task BreakRedisAsync()
    {
        await redis.KillAsync();
        await Task.Delay(s_outage);
        await redis.StartAsync();
        _outages++;
    }

    private async Task FailAsync()
    {
        switch (_faults % 4)
        {
            case 0:
                await platform.Faults.RespondAsync(500, "ice");
                break;
            case 1:
                await platform.Faults.SendGarbageAsync("pie");
                break;
            case 2:
                await platform.Faults.ResetAsync("ice");
                break;
            default:
                await platform.Faults.RespondAsync(503, "pie");
                break;
        }

        _faults++;
        await platform.Faults.BeLateAsync(TimeSpan.FromMilliseconds(300), "ace");
        await platform.Faults.ResetAsync("dice");
        _harmlessFaults++;

        // A caller that calls about as often as this takes: the next fault is for another callback.
        while (Volatile.Read(ref _failedCalls) < _faults)
        {
            await Task.Delay(10);
        }
    }
}
