using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Testing.Backends;

namespace Sinch.Voice.Testing;

/// <summary>Represents a phone, a SIP device or a user's app, which makes calls and rings.</summary>
public sealed class Phone
{
    private readonly IEmulatorBackend _backend;
    private readonly ControlConnection _connection;

    internal Phone(IEmulatorBackend backend, string number, ControlConnection connection)
    {
        _backend = backend;
        _connection = connection;
        Number = number;
    }

    /// <summary>Gets the number, the SIP address or the name of the user.</summary>
    public string Number { get; }

    /// <summary>Calls a number of the application. The application has received the ICE event when this returns.</summary>
    /// <param name="number">The number.</param>
    /// <param name="custom">The text that the caller's app sends with the call; <see langword="null"/> for none.</param>
    /// <param name="headers">The headers that the caller's app sends with the call; <see langword="null"/> for none.</param>
    /// <returns>The call.</returns>
    public async Task<PhoneCall> CallAsync(
        string number, string? custom = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        var command = new ControlCommand(ControlVerb.Call) { Phone = Number, Connection = _connection, Text = number, Custom = custom, Headers = headers };
        return new PhoneCall(_backend, await _backend.RunAsync(command).ConfigureAwait(false));
    }

    /// <summary>Calls a conference, as only a user's app can. The application has received the ICE event when this returns.</summary>
    /// <param name="conferenceId">The ID of the conference.</param>
    /// <param name="custom">The text that the app sends with the call; <see langword="null"/> for none.</param>
    /// <param name="headers">The headers that the app sends with the call; <see langword="null"/> for none.</param>
    /// <returns>The call.</returns>
    /// <exception cref="InvalidOperationException">The phone is not a user's app.</exception>
    public async Task<PhoneCall> CallConferenceAsync(
        string conferenceId, string? custom = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(conferenceId);
        if (_connection != ControlConnection.User)
        {
            throw new InvalidOperationException($"{Number} cannot call a conference: only the app of a user can. Create one with {nameof(VoiceEmulator)}.{nameof(VoiceEmulator.UserApp)}.");
        }

        var command = new ControlCommand(ControlVerb.Call) { Phone = Number, Connection = _connection, Text = conferenceId, IsConference = true, Custom = custom, Headers = headers };
        return new PhoneCall(_backend, await _backend.RunAsync(command).ConfigureAwait(false));
    }

    /// <summary>Waits until the phone rings.</summary>
    /// <param name="timeout">How long to wait, in the time of the platform. The default is two minutes.</param>
    /// <returns>The call that rings.</returns>
    /// <exception cref="VoiceExpectationException">The phone has not rung.</exception>
    public async Task<PhoneCall> RingsAsync(TimeSpan timeout = default)
        => new(_backend, await _backend.RunAsync(new ControlCommand(ControlVerb.Ring) { Phone = Number, Time = timeout }).ConfigureAwait(false));

    /// <summary>Sets what the phone does by itself when it rings. A phone that nobody has told anything rings until somebody answers.</summary>
    /// <param name="behavior">What the phone does.</param>
    public async Task SetBehaviorAsync(PhoneBehavior behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        await _backend.RunAsync(new ControlCommand(ControlVerb.SetBehavior) { Phone = Number, Behavior = behavior.ToCommand() }).ConfigureAwait(false);
    }
}
