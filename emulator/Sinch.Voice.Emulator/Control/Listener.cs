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

    public async Task<ControlReply> WaitAsync(Conductor conductor, string text, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var heard = (string?)await conductor.WaitAsync(leg.Call, _ => Look(text), timeout, cancellationToken).ConfigureAwait(false);
        return heard is { Length: > 0 }
            ? new ControlReply { CallId = leg.Call.Id, Leg = leg.Number, Text = heard, Cursor = _position }
            : conductor.Run(engine => new ControlReply { Error = FailureText.Missed(leg, $"to hear \"{text}\"", timeout) });
    }

    /// <returns>What was heard, an empty string if it will not be heard any more, or <see langword="null"/> if it may still be.</returns>
    private string? Look(string text)
    {
        var happenings = leg.Call.Happenings;
        for (; _position < happenings.Count; _position++)
        {
            var happening = happenings[_position];
            if (happening.Leg != leg || !kinds.Contains(happening.Kind))
            {
                continue;
            }

            var heard = IsJoined ? _joined.Append(happening.Text).ToString() : happening.Text;
            if (heard.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                _position++;
                return heard;
            }
        }

        return leg.HasEnded ? string.Empty : null;
    }
}
