using Sinch.Voice.Aot.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(NativeApps))]

namespace Sinch.Voice.Aot.Tests.Infrastructure;

/// <summary>The apps, published once for all tests: it takes up to a minute each.</summary>
public sealed class NativeApps : IAsyncLifetime
{
    private readonly TemporaryFolder _artifacts = new();

    /// <summary>The app that does all that the client can.</summary>
    public NativeApp Client { get; private set; } = null!;

    /// <summary>The app that makes one call with an <see cref="HttpClient"/> alone.</summary>
    public NativeApp Bare { get; private set; } = null!;

    /// <summary>The app that makes the same call beside a web server.</summary>
    public NativeApp Served { get; private set; } = null!;

    /// <summary>The app that keeps the callbacks it accepted in Redis.</summary>
    public NativeApp Replays { get; private set; } = null!;

    // One after the other: several builds at once would fight over the machine.
    public async ValueTask InitializeAsync()
    {
        Client = await NativeApp.PublishAsync("Sinch.Voice.Aot", _artifacts.Path);
        Bare = await NativeApp.PublishAsync("Sinch.Voice.Aot.Baseline/Bare", _artifacts.Path);
        Served = await NativeApp.PublishAsync("Sinch.Voice.Aot.Baseline/Served", _artifacts.Path);
        Replays = await NativeApp.PublishAsync("Sinch.Voice.Aot.Replays", _artifacts.Path);
    }

    public ValueTask DisposeAsync()
    {
        _artifacts.Dispose();
        return default;
    }
}
