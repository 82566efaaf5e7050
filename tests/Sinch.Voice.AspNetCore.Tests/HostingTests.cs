using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Callbacks in an application with proxies, path bases, middleware and services around them.</summary>
public class HostingTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";

    [Fact]
    public async Task A_path_base_is_part_of_what_the_platform_called()
    {
        await using var host = await CallbackHost.StartAsync(build: app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice");
        });
        var callback = Callback.Of(Ice);
        callback.Path = "/base/sinch/voice";
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
    }

    [Theory]
    [InlineData("/public", "/sinch/voice")]
    [InlineData("/v", "/voice/cb")]
    [InlineData("/voice", "/voice/cb")]
    [InlineData("/voice/cb", "/voice/cb")]
    [InlineData("/a%20b", "/voice/cb")]
    public async Task A_path_base_that_a_proxy_announces_goes_before_the_path(string announced, string path)
    {
        await using var host = await CallbackHost.StartAsync(build: app =>
        {
            UseForwardedPrefix(app);
            app.UseRouting();
            app.MapSinchVoiceCallbacks<RecordingHandler>(path);
        });
        Assert.Equal(200, (await host.SendAsync(Forwarded(announced, path))).Status);
    }

    [Theory]
    [InlineData("/base", "/base", "/public")]
    [InlineData("/base", "/base", "/base")]
    [InlineData("/b!", "/b%21", "/public")]
    public async Task A_path_base_that_the_application_takes_off_was_sent_and_one_that_is_announced_was_not(string taken, string sent, string announced)
    {
        await using var host = await CallbackHost.StartAsync(build: app =>
        {
            UseForwardedPrefix(app);
            app.UsePathBase(taken);
            app.UseRouting();
            app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice");
        });
        Assert.Equal(200, (await host.SendAsync(Forwarded(announced, sent + "/sinch/voice"))).Status);
    }

    [Theory]
    [InlineData("/base", "/base/rewritten")]
    [InlineData("/ba", "/base/rewritten")]
    public async Task A_path_that_the_application_rewrites_is_verified_as_it_was_sent(string pathBase, string path)
    {
        await using var host = await CallbackHost.StartAsync(build: app =>
        {
            app.Use((context, next) =>
            {
                (context.Request.PathBase, context.Request.Path) = (pathBase, "/sinch/voice");
                return next(context);
            });
            app.UseRouting();
            app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice");
        });
        var callback = Callback.Of(Ice);
        callback.Path = path;
        callback.SignedPath = pathBase == "/base" ? path : pathBase + path;
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
    }

    [Fact]
    public async Task A_prefix_that_a_proxy_takes_off_can_be_named()
    {
        await using var host = await CallbackHost.StartAsync(options => options.PublicPathPrefix = "/voice");
        var callback = Callback.Of(Ice);
        callback.SignedPath = "/voice/sinch/voice";
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task The_public_path_can_be_found_by_the_application()
    {
        await using var host = await CallbackHost.StartAsync(options => options.PublicPath = request => "/other" + request.Query["p"]);
        var callback = Callback.Of(Ice);
        callback.Path = "/sinch/voice?p=/x";
        callback.SignedPath = "/other/x";
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
    }

    [Fact]
    public async Task The_path_is_verified_as_it_is_encoded_and_without_its_query()
    {
        await using var host = await CallbackHost.StartAsync(build: app => app.MapSinchVoiceCallbacks<RecordingHandler>("/{tenant}/voice"));
        var callback = Callback.Of(Ice);
        callback.Path = "/a%20b%2Fc/voice?x=1";
        callback.SignedPath = "/a%20b%2Fc/voice";
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
    }

    [Fact]
    public async Task A_body_that_middleware_has_buffered_and_read_is_read_again()
    {
        await using var host = await CallbackHost.StartAsync(build: app =>
        {
            app.Use(async (context, next) =>
            {
                context.Request.EnableBuffering();
                using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
                await reader.ReadToEndAsync(context.RequestAborted);
                context.Request.Body.Position = 0;
                await next(context);
            });
            app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice");
        });
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task Conventions_apply_to_the_endpoint()
    {
        await using var host = await CallbackHost.StartAsync<RecordingHandler>(
            build: app =>
            {
                app.UseRouting();
                app.UseRateLimiter();
                app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice").RequireRateLimiting("one").WithMetadata("mine");
            },
            services: services => services.AddRateLimiter(options =>
            {
                options.RejectionStatusCode = 429;
                options.AddFixedWindowLimiter("one", limiter =>
                {
                    limiter.PermitLimit = 1;
                    limiter.Window = TimeSpan.FromHours(1);
                });
            }));
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(429, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task A_handler_comes_from_the_services_of_the_request()
    {
        await using var host = await CallbackHost.StartAsync<ScopedHandler>(
            services: services => services.AddScoped<Visit>().AddScoped<ScopedHandler>());
        await host.SendAsync(Callback.Of(Ice));
        await host.SendAsync(Callback.Of(Ice));
        Assert.Equal(2, host.Events.Entries.Select(entry => entry.CallId).Distinct().Count());
    }

    [Fact]
    public async Task A_handler_that_is_not_registered_is_created_for_the_request_and_disposed_with_it()
    {
        var end = new TaskCompletionSource();
        await using var host = await CallbackHost.StartAsync<DisposedHandler>(services: services => services.AddSingleton(end));
        await host.SendAsync(Callback.Of(Ice));

        // The request ends after its answer has gone out.
        await end.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal("ice", Assert.Single(host.Events.Entries).Method);
    }

    [Fact]
    public async Task Several_applications_and_secrets_are_accepted_side_by_side()
    {
        const string OtherKey = "other-application";
        var otherSecret = Convert.ToBase64String("another secret of 32 bytes......"u8);
        await using var host = await CallbackHost.StartAsync(options =>
            options.Verification.AddApplication(OtherKey, Convert.ToBase64String("the secret before"u8), otherSecret));
        foreach (var (key, secret, status) in new[] { (TestApplication.Key, TestApplication.Secret, 200), (OtherKey, otherSecret, 200), (OtherKey, TestApplication.Secret, 401) })
        {
            var callback = Callback.Of(Ice);
            (callback.Key, callback.Secret) = (key, secret);
            Assert.Equal(status, (await host.SendAsync(callback)).Status);
        }
    }

    [Fact]
    public async Task Basic_authentication_can_be_allowed()
    {
        await using var host = await CallbackHost.StartAsync(options => options.Verification.AllowBasic("sinch", "pass:word"));
        foreach (var (text, status) in new[] { ("sinch:pass:word", 200), ("sinch:password", 401), ("sinch", 401) })
        {
            var callback = Callback.Of(Ice);
            callback.Spoil = message =>
            {
                message.Headers.Remove("Authorization");
                message.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));
            };
            Assert.Equal(status, (await host.SendAsync(callback)).Status);
        }
    }

    private static void UseForwardedPrefix(WebApplication app)
        => app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedPrefix });

    private static Callback Forwarded(string announced, string path)
    {
        var callback = Callback.Of(Ice);
        callback.Path = path;
        callback.SignedPath = announced + path;
        callback.Spoil = message =>
        {
            message.Headers.Add("X-Forwarded-For", "10.0.0.1");
            message.Headers.Add("X-Forwarded-Prefix", announced);
        };
        return callback;
    }

    private sealed class Visit
    {
        public string Id { get; } = Guid.NewGuid().ToString();
    }

    private sealed class ScopedHandler(Visit visit, RecordingHandler.Log log) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            log.Add("ice", ice, visit.Id);
            return default;
        }
    }

    private sealed class DisposedHandler(RecordingHandler.Log log, TaskCompletionSource end) : VoiceCallbackHandler, IDisposable
    {
        public void Dispose() => end.SetResult();

        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            log.Add("ice", ice, null);
            return default;
        }
    }
}
