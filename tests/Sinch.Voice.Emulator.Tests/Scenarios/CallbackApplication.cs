using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>An application on a port of the loopback interface that verifies its callbacks.</summary>
internal static class CallbackApplication
{
    /// <summary>Starts an application, whose callbacks are at <c>/sinch/voice</c>.</summary>
    public static async Task<WebApplication> StartAsync<THandler>(string key, string secret, TimeProvider? clock = null)
        where THandler : VoiceCallbackHandler
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSinchVoiceCallbacks(options =>
        {
            options.Verification.AddApplication(key, secret);
            options.Verification.TimeProvider = clock ?? TimeProvider.System;
        });
        var application = builder.Build();
        application.MapSinchVoiceCallbacks<THandler>("/sinch/voice");
        await application.StartAsync();
        return application;
    }

    public static Uri UrlOf(WebApplication application)
        => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
