using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Testing.Backends;

namespace Sinch.Voice.Testing;

/// <summary>Makes the application seem faulty. The application receives the callback, but the platform sees another response.</summary>
public sealed class CallbackFaults
{
    private readonly IEmulatorBackend _backend;

    internal CallbackFaults(IEmulatorBackend backend) => _backend = backend;

    /// <summary>Makes responses late.</summary>
    /// <param name="delay">How late. From <c>CallbackTimeout</c> on, the platform does not wait for the response.</param>
    /// <param name="callbackEvent">The event, such as <c>pie</c>; <see langword="null"/> for any.</param>
    /// <param name="always"><see langword="true"/> for every callback; <see langword="false"/> for the next one.</param>
    public Task BeLateAsync(TimeSpan delay, string? callbackEvent = null, bool always = false)
        => AddAsync(new("Late") { Delay = delay }, callbackEvent, always);

    /// <summary>Makes responses have an HTTP status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="callbackEvent">The event, such as <c>pie</c>; <see langword="null"/> for any.</param>
    /// <param name="always"><see langword="true"/> for every callback; <see langword="false"/> for the next one.</param>
    public Task RespondAsync(int status, string? callbackEvent = null, bool always = false)
        => AddAsync(new("Status") { Status = status }, callbackEvent, always);

    /// <summary>Makes responses have a body that is not JSON.</summary>
    /// <param name="callbackEvent">The event, such as <c>pie</c>; <see langword="null"/> for any.</param>
    /// <param name="always"><see langword="true"/> for every callback; <see langword="false"/> for the next one.</param>
    public Task SendGarbageAsync(string? callbackEvent = null, bool always = false)
        => AddAsync(new("Garbage"), callbackEvent, always);

    /// <summary>Makes responses have JSON that is not SVAML.</summary>
    /// <param name="callbackEvent">The event, such as <c>pie</c>; <see langword="null"/> for any.</param>
    /// <param name="always"><see langword="true"/> for every callback; <see langword="false"/> for the next one.</param>
    public Task SendWrongJsonAsync(string? callbackEvent = null, bool always = false)
        => AddAsync(new("WrongJson"), callbackEvent, always);

    /// <summary>Makes the connection break before the response.</summary>
    /// <param name="callbackEvent">The event, such as <c>pie</c>; <see langword="null"/> for any.</param>
    /// <param name="always"><see langword="true"/> for every callback; <see langword="false"/> for the next one.</param>
    public Task ResetAsync(string? callbackEvent = null, bool always = false)
        => AddAsync(new("Reset"), callbackEvent, always);

    /// <summary>Removes all faults.</summary>
    public Task ClearAsync()
        => _backend.RunAsync(new ControlCommand(ControlVerb.ClearFaults));

    private Task<ControlReply> AddAsync(ControlFault fault, string? callbackEvent, bool always)
        => _backend.RunAsync(new ControlCommand(ControlVerb.SetFault) { Fault = fault with { Event = callbackEvent?.ToLowerInvariant(), Remains = always } });
}
