using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Traces as docs/telemetry.md sets them up, in an application that answers a callback and calls the platform meanwhile.</summary>
[Collection(CallbackTelemetryTests.Name)]
public sealed class TracingTests
{
    [Fact]
    public async Task With_the_instrumentation_of_ASP_NET_Core_a_trace_holds_request_callback_and_call()
    {
        var activities = await TraceAsync(tracing => tracing.AddAspNetCoreInstrumentation().AddSource(SinchVoiceTelemetry.Name));

        var request = Assert.Single(activities, activity => activity.Kind == ActivityKind.Server && activity.DisplayName == "POST /sinch/voice");
        var callback = Assert.Single(activities, activity => activity.DisplayName == "sinch.voice.callback");
        var call = Assert.Single(activities, activity => activity.Kind == ActivityKind.Client);
        Assert.Equal("PATCH /calling/v1/calls/id/{callId}", call.DisplayName);
        Assert.Equal(request.SpanId, callback.ParentSpanId);
        Assert.Equal(callback.SpanId, call.ParentSpanId);
        Assert.Equal((request.TraceId, request.TraceId), (callback.TraceId, call.TraceId));
    }

    [Fact]
    public async Task Without_it_the_request_is_not_sampled_and_nothing_beneath_it_is()
        => Assert.Empty(await TraceAsync(tracing => tracing.AddSource(SinchVoiceTelemetry.Name)));

    private static async Task<IReadOnlyList<Activity>> TraceAsync(Action<TracerProviderBuilder> configure)
    {
        List<Activity> activities = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var platform = builder.Build();
        platform.Urls.Add("http://127.0.0.1:0");
        platform.MapPatch("/calling/v1/calls/id/{id}", () => HttpStatusCode.NoContent);
        await platform.StartAsync(TestContext.Current.CancellationToken);
        await using var host = await CallbackHost.StartAsync<Transfer>(services: services =>
        {
            services.AddSinchVoice(options =>
            {
                options.Endpoint = new Uri(platform.Urls.Single());
                (options.ApplicationKey, options.ApplicationSecret) = (TestApplication.Key, TestApplication.Secret);
            });

            // As the console does in nearly every application: ASP.NET Core then makes an activity for each request, for the ids in the log, which
            // isn't sampled unless somebody listens to it.
            services.AddSingleton<ILoggerProvider>(new CollectingLogger());
            services.AddOpenTelemetry().WithTracing(tracing => configure(tracing.AddInMemoryExporter(activities)));
        });
        Assert.Equal(200, (await host.SendAsync(Callback.Of("""{ "event": "ice", "callid": "c" }"""))).Status);

        // Activities end after the answer has gone out.
        await host.StopAsync();
        await platform.StopAsync(TestContext.Current.CancellationToken);
        return activities;
    }

    private sealed class Transfer(SinchVoiceClient voice) : VoiceCallbackHandler
    {
        public override async ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            await voice.Calls.UpdateAsync(ice.CallId!, new Svaml { Action = new HangupAction() }, cancellationToken: context.CancellationToken);
            return new IceSvaml { Action = new HangupAction() };
        }
    }
}
