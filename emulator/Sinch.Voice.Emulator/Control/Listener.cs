using System.Text;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Waits until a leg hears something.</summary>
/// <param name="leg">The leg.</param>
/// <param name="cursor">Where in the call's happenings to begin.</param>
/// <param name="kinds">What counts as heard.</param>
internal sealed class Listener(Leg leg, int cursor, params HappeningKind[] kinds)
{
    private readonly StringBuilder _joined = new();
    private int _position = cursor;

    /// <summary>Whether what is heard one by one is compared as one text.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Waits for text.</summary>
    public Task<ControlReply> WaitAsync(Conductor conductor, string text, TimeSpan timeout, CancellationToken cancellationToken)
        => WaitAsync(conductor, $"to hear \"{text}\"", timeout, happening => Match(happening, text), cancellationToken);

    /// <summary>Waits for audio.</summary>
    public Task<ControlReply> WaitAsync(Conductor conductor, string expected, TimeSpan atLeast, TimeSpan timeout, CancellationToken cancellationToken)
        => WaitAsync(conductor, expected, timeout, happening => Match(happening, atLeast), cancellationToken);

    private async Task<ControlReply> WaitAsync(Conductor conductor, string expected, TimeSpan timeout, Func<Happening, ControlReply?> match, CancellationToken cancellationToken)
    {
        var heard = (ControlReply?)await conductor.WaitAsync(leg.Call, _ => Look(match), timeout, cancellationToken).ConfigureAwait(false);
        return heard is not null && heard != ControlReply.Done
            ? heard with { CallId = leg.Call.Id, Leg = leg.Number, Cursor = _position }
            : conductor.Run(engine => new ControlReply { Error = FailureText.Missed(leg, expected, timeout) });
    }

    /// <returns>What was heard, an empty reply if it will not be heard any more, or <see langword="null"/> if it may still be.</returns>
    private ControlReply? Look(Func<Happening, ControlReply?> match)
    {
        var happenings = leg.Call.Happenings;
        while (_position < happenings.Count)
        {
            var happening = happenings[_position++];
            if (happening.Leg == leg && kinds.Contains(happening.Kind) && match(happening) is { } heard)
            {
                return heard;
            }
        }

        return leg.HasEnded ? ControlReply.Done : null;
    }

    private ControlReply? Match(Happening happening, string text)
    {
        var heard = IsJoined ? _joined.Append(happening.Text).ToString() : happening.Text;
        return heard.Contains(text, StringComparison.OrdinalIgnoreCase) ? new ControlReply { Text = heard } : null;
    }

    private static ControlReply? Match(Happening happening, TimeSpan atLeast)
        => happening.Clip is not { } clip ? new ControlReply { Text = happening.Text }
            : clip.Duration >= atLeast ? new ControlReply { Text = happening.Text, Audio = ControlAudio.Of(clip) }
            : null;
}
