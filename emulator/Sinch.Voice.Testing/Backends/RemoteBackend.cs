using System.Net.Http.Json;
using Sinch.Voice.Emulator.Control;

namespace Sinch.Voice.Testing.Backends;

/// <summary>An emulator that runs elsewhere.</summary>
internal sealed class RemoteBackend(Uri address) : IEmulatorBackend
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    public CancellationToken CancellationToken { get; set; }

    public async Task<ControlReply> ExecuteAsync(ControlCommand command, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(ControlEndpoint.Path, command, ControlJson.Default.ControlCommand, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address} is not an emulator that tests can control: it responded with {(int)response.StatusCode}.");
        }

        return await response.Content.ReadFromJsonAsync(ControlJson.Default.ControlReply, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{address} is not an emulator that tests can control: its response is null.");
    }

    public IReadOnlyList<ControlLine>? TryReadTranscript(string callId) => null;

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return default;
    }
}
