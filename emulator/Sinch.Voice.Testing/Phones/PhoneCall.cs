using System.Collections.ObjectModel;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Testing.Backends;

namespace Sinch.Voice.Testing;

/// <summary>Represents a call as the person with the phone has it: a call that a phone makes, or one that rings there.</summary>
/// <remarks>
/// In virtual time, time passes while a test waits for something and stands still while it does anything else. A <c>timeout</c> is in the time of the
/// platform; its default is two minutes.
/// </remarks>
public sealed class PhoneCall
{
    private readonly IEmulatorBackend _backend;
    private readonly string _callId;
    private readonly int _leg;
    private int _cursor;
    private IReadOnlyList<ControlLine>? _lines;

    internal PhoneCall(IEmulatorBackend backend, ControlReply reply)
    {
        _backend = backend;
        _callId = reply.CallId!;
        _leg = reply.Leg;
        ShownNumber = reply.Text;
        Headers = reply.Headers ?? ReadOnlyDictionary<string, string>.Empty;
    }

    /// <summary>Gets the ID of the call.</summary>
    public string Id => _callId;

    /// <summary>Gets the number that the ringing phone shows; <see langword="null"/> if the phone makes the call.</summary>
    public string? ShownNumber { get; }

    /// <summary>Gets the call headers that the ringing app or SIP device receives; empty if there are none, or if the phone makes the call.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets what has happened in the call. For an emulator that runs elsewhere or has been disposed of, await <see cref="EndsAsync"/> first.</summary>
    /// <exception cref="InvalidOperationException">The emulator runs elsewhere or has been disposed of, and the end of the call has not been awaited.</exception>
    public Transcript Transcript => new(_backend.TryReadTranscript(_callId) ?? _lines
        ?? throw new InvalidOperationException($"The emulator runs elsewhere or has been disposed of. The transcript is here once {nameof(EndsAsync)} has been awaited."));

    /// <summary>Answers the ringing phone.</summary>
    /// <exception cref="InvalidOperationException">The phone does not ring.</exception>
    public Task AnswerAsync() => RunAsync(ControlVerb.Answer, null, default);

    /// <summary>Rejects the call.</summary>
    /// <exception cref="InvalidOperationException">The phone does not ring.</exception>
    public Task RejectAsync() => RunAsync(ControlVerb.Reject, null, default);

    /// <summary>Lets the call find the phone busy.</summary>
    /// <exception cref="InvalidOperationException">The phone does not ring.</exception>
    public Task BeBusyAsync() => RunAsync(ControlVerb.Busy, null, default);

    /// <summary>Hangs up.</summary>
    /// <exception cref="InvalidOperationException">The call has ended.</exception>
    public Task HangUpAsync() => RunAsync(ControlVerb.HangUp, null, default);

    /// <summary>Presses keys, one after the other at the same time of the platform.</summary>
    /// <param name="keys">The keys: <c>0</c> to <c>9</c>, <c>*</c> and <c>#</c>.</param>
    /// <exception cref="InvalidOperationException">The call has ended, the phone rings, or <paramref name="keys"/> has something else than keys.</exception>
    public Task PressAsync(string keys)
    {
        ArgumentException.ThrowIfNullOrEmpty(keys);
        return RunAsync(ControlVerb.Press, keys, default);
    }

    /// <summary>Says something: to the other parties, or to a menu that listens.</summary>
    /// <param name="words">The words.</param>
    /// <exception cref="InvalidOperationException">The call has ended, or the phone rings.</exception>
    public Task SayAsync(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        return RunAsync(ControlVerb.Say, words, default);
    }

    /// <summary>Plays audio to the other parties, such as the server of a stream.</summary>
    /// <param name="audio">The audio. For a stream, it has the sample rate of the stream.</param>
    /// <remarks>The server of a stream hears it in real time, after what the phone has said before.</remarks>
    /// <exception cref="InvalidOperationException">The call has ended, the phone rings, or the stream has another sample rate.</exception>
    public Task SayAsync(PcmAudio audio)
    {
        ArgumentNullException.ThrowIfNull(audio);
        return _backend.RunAsync(Command(ControlVerb.SayAudio) with { Audio = new ControlAudio(audio.Data, audio.SampleRate) });
    }

    /// <summary>Places the other party on hold, as a SIP device can.</summary>
    /// <exception cref="InvalidOperationException">The phone is not a SIP device, or no call is connected.</exception>
    public Task HoldAsync() => RunAsync(ControlVerb.Hold, null, default);

    /// <summary>Takes the other party back from hold.</summary>
    /// <exception cref="InvalidOperationException">The other party is not on hold.</exception>
    public Task ResumeAsync() => RunAsync(ControlVerb.Resume, null, default);

    /// <summary>Waits until the phone has heard something to its end: a prompt, the name of an audio file, what somebody else says, or a tone such as <c>ringback</c> or <c>music</c>.</summary>
    /// <param name="text">A part of it. The case makes no difference.</param>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <returns>All of what was heard.</returns>
    /// <exception cref="VoiceExpectationException">The phone has not heard it. The message says what it heard instead.</exception>
    public Task<string> HearsAsync(string text, TimeSpan timeout = default)
        => HearAsync(ControlVerb.Hear, text, timeout);

    /// <summary>Waits until the phone begins to hear a prompt, so that you can interrupt it.</summary>
    /// <param name="text">A part of the prompt. The case makes no difference.</param>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <returns>All of the prompt.</returns>
    /// <exception cref="VoiceExpectationException">The prompt has not begun.</exception>
    public Task<string> BeginsToHearAsync(string text, TimeSpan timeout = default)
        => HearAsync(ControlVerb.HearStart, text, timeout);

    /// <summary>Waits until the phone has heard tones of a keypad.</summary>
    /// <param name="tones">The tones in order, such as <c>12#</c>.</param>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <returns>All tones that were heard since the last expectation was met.</returns>
    /// <exception cref="VoiceExpectationException">The phone has not heard the tones.</exception>
    public Task<string> HearsTonesAsync(string tones, TimeSpan timeout = default)
        => HearAsync(ControlVerb.HearTones, tones, timeout);

    /// <summary>Waits until the phone has heard audio to its end, such as what the server of a stream sends. A pause of 200 milliseconds ends it.</summary>
    /// <param name="atLeast">How long the audio lasts at least. The phone ignores shorter audio.</param>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <returns>The audio.</returns>
    /// <exception cref="VoiceExpectationException">The phone has not heard it. The message says what it heard instead.</exception>
    public async Task<HeardAudio> HearsAudioAsync(TimeSpan atLeast = default, TimeSpan timeout = default)
    {
        var reply = await _backend.RunAsync(Command(ControlVerb.HearAudio) with { AtLeast = atLeast, Time = timeout }).ConfigureAwait(false);
        _cursor = reply.Cursor;
        return new HeardAudio(reply.Audio!);
    }

    /// <summary>Waits until the phone begins to hear audio, so that you can interrupt it.</summary>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <exception cref="VoiceExpectationException">No audio has begun.</exception>
    public async Task BeginsToHearAudioAsync(TimeSpan timeout = default)
    {
        var reply = await RunAsync(ControlVerb.HearAudioStart, null, timeout).ConfigureAwait(false);
        _cursor = reply.Cursor;
    }

    /// <summary>Waits until the call that the phone makes is answered.</summary>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <exception cref="VoiceExpectationException">Nobody has answered.</exception>
    public Task IsAnsweredAsync(TimeSpan timeout = default)
        => RunAsync(ControlVerb.BeAnswered, null, timeout);

    /// <summary>Waits until the call has ended and the application has got its last event.</summary>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <returns>How the call ended.</returns>
    /// <exception cref="VoiceExpectationException">The call has not ended.</exception>
    public async Task<CallOutcome> EndsAsync(TimeSpan timeout = default)
    {
        var reply = await RunAsync(ControlVerb.End, null, timeout).ConfigureAwait(false);
        _lines = reply.Transcript;
        return new CallOutcome(
            Enum.TryParse<CallEndResult>(reply.Result, ignoreCase: true, out var result) ? result : CallEndResult.NotAvailable,
            Enum.TryParse<CallEndReason>(reply.Reason, ignoreCase: true, out var reason) ? reason : CallEndReason.NotAvailable,
            reply.Duration,
            reply.Debit);
    }

    private async Task<string> HearAsync(ControlVerb verb, string text, TimeSpan timeout)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var reply = await RunAsync(verb, text, timeout).ConfigureAwait(false);
        _cursor = reply.Cursor;
        return reply.Text!;
    }

    private Task<ControlReply> RunAsync(ControlVerb verb, string? text, TimeSpan timeout)
        => _backend.RunAsync(Command(verb) with { Text = text, Time = timeout });

    private ControlCommand Command(ControlVerb verb) => new(verb) { CallId = _callId, Leg = _leg, Cursor = _cursor };
}
