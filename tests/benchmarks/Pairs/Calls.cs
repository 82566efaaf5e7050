using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Sinch.Voice.Benchmarks.HandWritten;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Benchmarks.Serving;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// A call of an operation over loopback, against an <see cref="HttpClient"/> with System.Text.Json. Both send a key and a secret with each
/// request; what signing costs is measured elsewhere.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class Calls : IPair, IDisposable
{
    private const string Key = SignedCallback.Key;
    private const string Secret = SignedCallback.Secret;
    private const string CallId = "3b0a7ccd-05e1-4728-bafd-023b77c47784";

    private readonly ServerProcess _platform = ServerProcess.Start(PlatformServer.Command);
    private readonly SinchVoiceClient _voice;
    private readonly HttpClient _http;

    public Calls()
    {
        _voice = new(SinchCredential.Basic(Key, Secret), new() { Endpoint = _platform.Address });
        _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { BaseAddress = _platform.Address };
        _http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _http.DefaultRequestHeaders.UserAgent.Add(new("HandWritten", "1.0.0"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{Secret}")));
    }

    [BenchmarkCategory("GET"), Benchmark]
    public async Task Get() => await _voice.Calls.GetAsync(CallId).ConfigureAwait(false);

    [BenchmarkCategory("GET"), Benchmark(Baseline = true)]
    public async Task GetByHand()
    {
        using var response = await _http.GetAsync(new Uri("/calling/v1/calls/id/" + Uri.EscapeDataString(CallId), UriKind.Relative)).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadFromJsonAsync(HandWrittenContext.Instance.CallInformation).ConfigureAwait(false);
    }

    [BenchmarkCategory("POST"), Benchmark]
    public async Task Post()
    {
        var request = new TtsCalloutRequest
        {
            TtsCallout = new() { Cli = "+14045001000", Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello, this is a call from Sinch." },
        };
        await _voice.Callouts.CreateAsync(request).ConfigureAwait(false);
    }

    [BenchmarkCategory("POST"), Benchmark(Baseline = true)]
    public async Task PostByHand()
    {
        var request = new HandWritten.TtsCalloutRequest
        {
            TtsCallout = new() { Cli = "+14045001000", Destination = new HandWritten.DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello, this is a call from Sinch." },
        };
        using var response = await _http.PostAsJsonAsync(new Uri("/calling/v1/callouts", UriKind.Relative), request, HandWrittenContext.Instance.TtsCalloutRequest).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadFromJsonAsync(HandWrittenContext.Instance.CalloutResponse).ConfigureAwait(false);
    }

    IEnumerable<RatioLine> IPair.Measure()
    {
        foreach (var (what, comparison) in new[] { ("GET", Comparison.Of(Get, GetByHand)), ("POST", Comparison.Of(Post, PostByHand)) })
        {
            yield return new($"{what} over loopback", "HttpClient and System.Text.Json, time", Interleaved.Calls.TimeRatio(comparison), Bar.AtMost(1.05));
            yield return new($"{what} over loopback", "HttpClient and System.Text.Json, bytes", Interleaved.AllocationRatio([comparison], 500), Bar.AtMost(1.0));
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _http.Dispose();
        _platform.Dispose();
        GC.SuppressFinalize(this);
    }
}
