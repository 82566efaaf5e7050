using System.Text.Json;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Commands;
using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;
using Sinch.Voice.Testing.Backends;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>An emulator that runs in another process.</summary>
internal sealed class RunningEmulator : IAsyncDisposable
{
    private readonly RemoteBackend _backend;

    private RunningEmulator(RemoteBackend backend, ControlReply description)
    {
        _backend = backend;
        Description = description;
    }

    public ControlReply Description { get; }

    /// <summary>The URL of the emulator that commands use.</summary>
    public static Uri UrlOf(SettingValues settings) => settings.Get(KnownSettings.Emulator, new Uri($"http://localhost:{KnownSettings.DefaultPort}"));

    /// <exception cref="NotReachableException">There is no emulator.</exception>
    public static async Task<RunningEmulator> ConnectAsync(SettingValues settings, CancellationToken cancellationToken)
    {
        var url = UrlOf(settings);
        var backend = new RemoteBackend(url) { CancellationToken = cancellationToken };
        try
        {
            return new RunningEmulator(backend, await backend.RunAsync(new ControlCommand(ControlVerb.Describe)).ConfigureAwait(false));
        }
        catch (Exception exception) when (IsNotReachable(exception))
        {
            await backend.DisposeAsync().ConfigureAwait(false);
            throw NotReachable(url, exception);
        }
    }

    /// <summary>Connects the test kit.</summary>
    /// <exception cref="NotReachableException">There is no emulator.</exception>
    public static async Task<VoiceEmulator> ConnectKitAsync(Uri url)
    {
        try
        {
            return await VoiceEmulator.ConnectAsync(url).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsNotReachable(exception))
        {
            throw NotReachable(url, exception);
        }
    }

    /// <exception cref="RefusedException">A phone cannot do this now.</exception>
    public async Task<ControlReply> RunAsync(ControlCommand command)
    {
        try
        {
            return await _backend.RunAsync(command).ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            throw new RefusedException(exception.Message);
        }
    }

    /// <summary>Finds a call by its ID, by the beginning of it, or <c>last</c>.</summary>
    /// <exception cref="MisuseException">There is no such call, or there are several.</exception>
    public async Task<ControlCall> FindAsync(string reference)
    {
        var calls = (await RunAsync(new ControlCommand(ControlVerb.List)).ConfigureAwait(false)).Calls ?? [];
        if (reference == "last")
        {
            return calls.Count > 0 ? calls[^1] : throw new MisuseException("There has been no call. Make one: sinch-voice-emulator call FROM TO");
        }

        var found = calls.Where(call => call.CallId.StartsWith(reference, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new MisuseException($"No call has an ID that begins with '{reference}'. 'sinch-voice-emulator calls' lists them; 'last' is the latest."),
            _ => throw new MisuseException($"{found.Count} calls have an ID that begins with '{reference}': {string.Join(", ", found.Take(5).Select(call => call.CallId))}. Write more of it."),
        };
    }

    public ValueTask DisposeAsync() => _backend.DisposeAsync();

    private static bool IsNotReachable(Exception exception) => exception is HttpRequestException or InvalidOperationException or JsonException;

    private static NotReachableException NotReachable(Uri url, Exception exception)
        => new($"No emulator can be reached at {url}: {exception.Message.TrimEnd('.')}. Start one with 'sinch-voice-emulator start --callback URL', or name its URL with --emulator.");
}
