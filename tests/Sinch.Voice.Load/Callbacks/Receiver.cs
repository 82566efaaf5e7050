using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Callbacks;

/// <summary>The application that is measured: it receives callbacks as one made from the README does, and says what it holds.</summary>
internal static class Receiver
{
    public const string Command = "--receiver";
    public const string Path = "/sinch/voice";
    public const string FootprintPath = "/footprint";
    public const string HandledPath = "/handled";

    /// <summary>The store keeps a callback for twice as long and a second, which is soon as many as come in that time.</summary>
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(2);

    /// <summary>Serves until standard input ends.</summary>
    public static async Task<int> ServeAsync(int callbacks)
    {
        var counts = new LoadHandler.Counts(callbacks);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(counts);
        builder.Services.AddSinchVoiceCallbacks(options =>
        {
            options.Verification.AddApplication(Sender.Key, Sender.Secret);
            options.Verification.Tolerance = s_tolerance;
            options.Verification.ReplayStore = new MemoryCallbackReplayStore();
        });
        await using var application = builder.Build();
        application.MapSinchVoiceCallbacks<LoadHandler>(Path);
        application.MapGet(FootprintPath, (RequestDelegate)(context => context.Response.WriteAsync(Footprint.Take().ToString())));
        application.MapGet(HandledPath, (RequestDelegate)(context => context.Response.WriteAsync(string.Join(' ', counts.Calls))));
        await application.StartAsync();
        Console.WriteLine(application.Urls.Single());
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
