using Sinch.Voice.Benchmarks.Building;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Serving;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// Native apps: the size of the executable, and the time from the start of the process to its first request. One that makes a call by the client
/// against one that makes it with a bare <see cref="HttpClient"/>; and the one that does all that the client can, callbacks included, against that and
/// against one that has the same web server beside its <see cref="HttpClient"/>.
/// </summary>
internal sealed class PublishNative : IPair
{
    private const int Rounds = 41;
    private const string Baseline = "Sinch.Voice.Aot.Baseline";

    /// <summary>What the app with everything reads its options from.</summary>
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
        var bare = NativeApp.Publish(folder.Path, Baseline, "Bare");
        var calling = NativeApp.Publish(folder.Path, Baseline, "Calling");
        var served = NativeApp.Publish(folder.Path, Baseline, "Served");
        var all = NativeApp.Publish(folder.Path, "Sinch.Voice.Aot");
        return
        [
            .. Compare("native app, one call by the client", calling, null, "one bare HttpClient call", bare),
            .. Compare("native app with client, web server and callbacks", all, s_settings, "web server and one bare HttpClient call", served),
            .. Compare("native app with client, web server and callbacks", all, s_settings, "one bare HttpClient call", bare),
        ];
    }

    private static IEnumerable<RatioLine> Compare(string what, NativeApp app, Dictionary<string, string>? settings, string against, NativeApp other)
    {
        yield return new(what, against + ", size", (double)app.Size / other.Size, Bar.AtMost(1.35));
        var ratios = Enumerable.Range(0, Rounds).Select(_ => (double)app.Start(settings) / other.Start()).ToList();
        yield return new(what, against + ", start-up", Statistics.Median(ratios), Bar.AtMost(1.2));
    }
}
