using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Callbacks;

/// <summary>The application that is measured: it receives callbacks as one made from docs/callbacks.md does, and says what it holds.</summary>
internal static class Receiver
{
    public const string Command = "--receiver";
    public const string Path = "/sinch/voice";
    public const string FootprintPath = "/footprint";
    public const string HandledPath = "/handled";

    /// <summary>Serves until standard input ends.</summary>
    /// <param name="callbacks">The number of calls.</param>
    /// <param name="redis">The Redis server that detects replays; <see langword="null"/> to detect those of this process.</param>
    public static async Task<int> ServeAsync(int callbacks, string? redis = null)
    {
        var counts = new LoadHandler.Counts(callbacks);
        var seen = new RenewedStore();
        var builder = Loopback.CreateBuilder();
        builder.Services.AddSingleton(counts);
        builder.Services.AddSinchVoiceCallbacks(options =>
        {
            options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            options.Verification.ReplayStore = redis is null ? seen : null;
        });
        if (redis is not null)
        {
            builder.Services.AddSinchVoiceRedisReplayStore(options => options.Configuration = redis);
        }

        await using var application = builder.Build();
        application.MapSinchVoiceCallbacks<LoadHandler>(Path);
        application.MapGet(FootprintPath, (RequestDelegate)(context =>
        {
            seen.Renew();
            return context.Response.WriteAsync(Footprint.Take().ToString());
        }));
        application.MapGet(HandledPath, (RequestDelegate)(context => context.Response.WriteAsync(string.Join(' ', counts.Calls))));
        await application.ServeAsync();
        return 0;
    }
}
