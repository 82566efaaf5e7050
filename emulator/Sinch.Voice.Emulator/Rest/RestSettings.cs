namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents how the REST front behaves where the platform's behavior is unknown or a machine has limits.</summary>
internal sealed record RestSettings
{
    /// <summary>Gets how far <c>x-timestamp</c> may be from the clock, in either direction. The platform publishes no figure.</summary>
    public TimeSpan TimestampTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how many requests a second are served before the platform returns 429; <see langword="null"/> for no limit. The platform publishes no figure.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>Gets the size of the largest body that is read, in bytes.</summary>
    public int MaxBodyLength { get; init; } = 1024 * 1024;

    /// <summary>Gets how many requests the log keeps. The oldest are dropped.</summary>
    public int MaxRecordedRequests { get; init; } = 1000;

    /// <summary>Gets a function that makes a request fail with an error; <see langword="null"/> lets the request pass. It runs before everything else.</summary>
    public Func<IncomingRequest, PlatformError?>? Fault { get; init; }
}
