using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>Represents somebody who waits for something to happen in the calls.</summary>
/// <param name="subject">The call or the phone that it happens to.</param>
/// <param name="check">Returns what was waited for, or <see langword="null"/> if it has not happened yet.</param>
/// <param name="flow">Who waits.</param>
internal sealed class Waiter(object? subject, Func<VoiceEngine, object?> check, Flow? flow)
{
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public object? Subject => subject;

    public Flow? Flow => flow;

    public AgendaEntry? Deadline { get; set; }

    /// <summary>Whether the wait is over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>What was waited for; <see langword="null"/> if the time was up.</summary>
    public object? Result { get; private set; }

    /// <summary>Completes when the wait is over or the waiter has to move the clock.</summary>
    public Task Signal => _signal.Task;

    public bool Check(VoiceEngine engine)
    {
        if (!IsDone && check(engine) is { } result)
        {
            Finish(result);
            return true;
        }

        return false;
    }

    public void TimeOut() => Finish(null);

    /// <summary>Makes the waiter look again.</summary>
    public void Wake() => _signal.TrySetResult();

    /// <summary>Prepares for the next signal.</summary>
    public void Reset()
    {
        if (!IsDone && Signal.IsCompleted)
        {
            _signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Finish(object? result)
    {
        IsDone = true;
        Result = result;
        Deadline?.Cancel();
        Wake();
    }
}

/// <summary>Represents one of several users who act at a time, such as those of a load test. While one is thinking, virtual time stands still.</summary>
internal sealed class Flow
{
    private static readonly AsyncLocal<Flow?> s_current = new();

    /// <summary>The user that the running code acts for; <see langword="null"/> for a test of its own.</summary>
    public static Flow? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public bool IsThinking { get; set; }
}
