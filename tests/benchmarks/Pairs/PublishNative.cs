using Sinch.Voice.Benchmarks.Building;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;
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
    private const string OneCall = "native app, one call by the client";
    private const string Everything = "native app with client, web server and callbacks";
    private const string BareCall = "one bare HttpClient call";
    private const string ServedCall = "web server and one bare HttpClient call";

    /// <summary>The configuration of the app with all features.</summary>
    private static readonly Dictionary<string, string> s_settings = new()
    {
        ["Sinch__Voice__ApplicationKey"] = SignedCallback.Key,
        ["Sinch__Voice__ApplicationSecret"] = SignedCallback.Secret,
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
            Size(OneCall, calling, BareCall, bare),
            StartUp(OneCall, () => calling.Start(), BareCall, () => bare.Start()),
            StartUp(OneCall + ", signed", () => calling.Start(argument: "signed"), BareCall, () => bare.Start()),
            Size(Everything, all, ServedCall, served),
            StartUp(Everything, () => all.Start(s_settings), ServedCall, () => served.Start()),
            Size(Everything, all, BareCall, bare),
            StartUp(Everything, () => all.Start(s_settings), BareCall, () => bare.Start()),
        ];
    }

    private static RatioLine Size(string what, NativeApp app, string against, NativeApp other)
        => new(what, against + ", size", (double)app.Size / other.Size, Bar.AtMost(1.35));

    private static RatioLine StartUp(string what, Func<long> start, string against, Func<long> startOther)
        => new(what, against + ", start-up", Statistics.Median([.. Enumerable.Range(0, Rounds).Select(_ => (double)start() / startOther())]), Bar.AtMost(1.2));
}
