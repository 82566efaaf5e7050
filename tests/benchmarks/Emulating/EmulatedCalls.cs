using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Emulator;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Benchmarks.Emulating;

/// <summary>What a test pays for the emulator: time, memory and start.</summary>
internal sealed class EmulatedCalls : IPair
{
    private const string Path = "/sinch/voice";
    private const int AtOnce = 10_000;
    private const int InAll = 100_000;

    public IEnumerable<RatioLine> Measure()
    {
        using (var inProcess = Owned.Of(VoiceEmulator.Create(new MenuHandler())))
        {
            var call = Workload.Of(() => MenuCall.PlayAsync(inProcess.Value));
            var microseconds = Enumerable.Range(0, 30).Select(_ => call.Time(100) * 1e6 / Stopwatch.Frequency / 100).ToList();
            yield return new("call through three menus in virtual time", "in process, time", Statistics.Median(microseconds), Bar.AtMost(1000, "µs"));
            yield return new("call through three menus in virtual time", "in process, allocated", call.Allocate(200) / 1000, Bar.AtMost(200, "kB"));
        }

        yield return new("call through three menus over loopback", "its callbacks sent with a bare HttpClient, time", OverHttpAsync().GetAwaiter().GetResult(), Bar.AtMost(1.5));
        yield return new("emulator that listens", "start, warm", StartAsync().GetAwaiter().GetResult(), Bar.AtMost(50, "ms"));
        var (megabytes, growth) = ManyAsync().GetAwaiter().GetResult();
        yield return new($"{AtOnce:N0} calls at once", "memory of the process, most", megabytes, Bar.AtMost(1024, "MB"));
        yield return new($"the last tenth of {InAll:N0} calls", "the first tenth, memory in use", growth, Bar.AtMost(1.05));
    }

    private static async Task<double> OverHttpAsync()
    {
        await using var platform = await VoiceEmulator.StartAsync().ConfigureAwait(false);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<MenuHandler>();
        builder.Services.AddSinchVoiceCallbacks(options => options.Verification.AddApplication(platform.ApplicationKey, platform.ApplicationSecret));
        await using var application = builder.Build();
        application.MapSinchVoiceCallbacks<MenuHandler>(Path);
        await application.StartAsync().ConfigureAwait(false);
        var url = new Uri(new Uri(application.Urls.Single()), Path);
        platform.CallbackUrl = url;

        var sent = new List<CallbackExchange>();
        platform.Local.Conductor.Exchanged += (_, exchange) => sent.Add(exchange);
        await MenuCall.PlayAsync(platform).ConfigureAwait(false);
        var bodies = sent.Take(MenuCall.Callbacks).ToList();

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        async Task SendAsync()
        {
            foreach (var exchange in bodies)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(exchange.Body.ToArray()) };
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(CallbackMessage.ContentType);
                foreach (var (name, value) in exchange.Headers)
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }

                using var response = await http.SendAsync(request).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            }
        }

        return Interleaved.Calls.TimeRatio(Comparison.Of(() => MenuCall.PlayAsync(platform), SendAsync));
    }

    private static async Task<double> StartAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < 21; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var platform = await VoiceEmulator.StartAsync().ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Statistics.Median(times);
    }

    private static async Task<(double Megabytes, double Growth)> ManyAsync()
    {
        await using var platform = VoiceEmulator.Create(new MenuHandler());
        var most = 0L;
        var inUse = new List<double>();
        for (var batch = 0; batch < InAll / AtOnce; batch++)
        {
            var first = batch * AtOnce;
            // All begin in one second and last for a minute, so that all are under way at once.
            await platform.RunLoadAsync(
                async number =>
                {
                    var call = await platform.Phone($"+1{first + number:0000000000}").CallAsync("+12025550101").ConfigureAwait(false);
                    await call.HearsAsync("Press 1").ConfigureAwait(false);
                    if (number == AtOnce - 1)
                    {
                        most = Math.Max(most, Environment.WorkingSet);
                    }

                    await call.PressAsync("1").ConfigureAwait(false);
                    await call.HearsAsync("Press 1").ConfigureAwait(false);
                    await call.HangUpAsync().ConfigureAwait(false);
                    await call.EndsAsync().ConfigureAwait(false);
                },
                AtOnce,
                callsPerSecond: AtOnce).ConfigureAwait(false);
            inUse.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        return (most / 1e6, inUse[^1] / inUse[0]);
    }

    /// <summary>Disposes of what is disposed of asynchronously.</summary>
    private readonly record struct Owned(VoiceEmulator Value) : IDisposable
    {
        public static Owned Of(VoiceEmulator value) => new(value);

        public void Dispose() => Value.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
