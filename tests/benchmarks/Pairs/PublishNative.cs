using Sinch.Voice.Benchmarks.Building;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Serving;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// The native app that does all that the client can, against one that makes a call with a bare <see cref="HttpClient"/>: the size of the
/// executable, and the time from the start of the process to its first request.
/// </summary>
internal sealed class PublishNative : IPair
{
    private const int Rounds = 41;

    /// <summary>What the app reads its options from.</summary>
    private static readonly Dictionary<string, string> s_settings = new()
    {
        ["Sinch__Voice__ApplicationKey"] = CallbackSigner.Key,
        ["Sinch__Voice__ApplicationSecret"] = CallbackSigner.Secret,
        ["Sinch__Voice__Endpoint"] = "{address}",
        ["Sinch__Voice__ServerOverrides__callingapi.sinch.com"] = "{address}",
    };

    public IEnumerable<RatioLine> Measure()
    {
        using var folder = new TemporaryFolder();
        var client = NativeApp.Publish(folder.Path, "Sinch.Voice.Aot");
        var bare = NativeApp.Publish(folder.Path, "Sinch.Voice.Aot.Baseline", "Bare");
        yield return new("native app with client, web server and callbacks", "one bare HttpClient call, size", (double)client.Size / bare.Size, Bar.AtMost(1.35));

        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            ratios.Add((double)client.Start(s_settings) / bare.Start());
        }

        yield return new("native app with client, web server and callbacks", "one bare HttpClient call, start-up", Statistics.Median(ratios), Bar.AtMost(1.2));
    }
}
