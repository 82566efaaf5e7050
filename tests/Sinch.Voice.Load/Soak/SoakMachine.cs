using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Soak;

/// <summary>A machine of the application: it receives callbacks, shares its replay store with other machines, and is told when the secret changes.</summary>
internal static class SoakMachine
{
    public const string Command = "--machine";
    public const string Path = "/sinch/voice";
    public const string FootprintPath = "/footprint";
    public const string SecretsPath = "/secrets";

    /// <summary>Serves until standard input ends.</summary>
    public static async Task<int> ServeAsync(string redis)
    {
        IReadOnlyList<string> secrets = [];
        var builder = Loopback.CreateBuilder();
        builder.Services.AddSinchVoiceCallbacks(options => options.Verification.SecretResolver = (_, _) => new(Volatile.Read(ref secrets)));
        builder.Services.AddSinchVoiceRedisReplayStore(options => options.Configuration = redis);
        await using var application = builder.Build();
        application.MapSinchVoiceCallbacks<SoakHandler>(Path);
        application.MapGet(FootprintPath, (RequestDelegate)(context => context.Response.WriteAsync(Footprint.Take().ToString())));
        application.MapPut(SecretsPath, (RequestDelegate)(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Volatile.Write(ref secrets, (await reader.ReadToEndAsync()).Split(' '));
        }));
        await application.ServeAsync();
        return 0;
    }
}
