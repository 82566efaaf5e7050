using Sinch.Voice.Aot.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(NativeApps))]

namespace Sinch.Voice.Aot.Tests.Infrastructure;

/// <summary>The apps, published once for all tests: it takes up to a minute each.</summary>
public sealed class NativeApps : IAsyncLifetime
{
    private readonly string _artifacts = Directory.CreateTempSubdirectory("native-aot").FullName;

    /// <summary>The app that does all that the client can.</summary>
    public NativeApp Client { get; private set; } = null!;

    /// <summary>The app that makes one call with an <see cref="HttpClient"/> alone.</summary>
    public NativeApp Bare { get; private set; } = null!;

    /// <summary>The app that makes the same call beside a web server.</summary>
    public NativeApp Served { get; private set; } = null!;

    // One after the other: several builds at once would fight over the machine.
    public async ValueTask InitializeAsync()
    {
        Client = await NativeApp.PublishAsync("Sinch.Voice.Aot", _artifacts);
        Bare = await NativeApp.PublishAsync("Sinch.Voice.Aot.Baseline/Bare", _artifacts);
        Served = await NativeApp.PublishAsync("Sinch.Voice.Aot.Baseline/Served", _artifacts);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_artifacts, recursive: true);
        return default;
    }
}
