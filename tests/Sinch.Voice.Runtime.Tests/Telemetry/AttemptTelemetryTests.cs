using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>The telemetry of a client from dependency injection for a call that a handler sends twice, including everything that others log.</summary>
[Collection(Alone.Name)]
public sealed class AttemptTelemetryTests
{
    [Fact]
    public async Task Attempts_are_told_and_neither_secret_nor_phone_number_is()
    {
        var attempts = 0;
        await using var server = await LoopbackServer.StartAsync(context => context.RespondAsync(++attempts == 1 ? 503 : 200, "{}"));
        List<Activity> activities = [];
        using var tracer = Sdk.CreateTracerProviderBuilder().AddSource("*").AddInMemoryExporter(activities).Build();
        using var log = new CollectingLogger();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        TestClient.Registration.Add(services, null, TestClient.Valid(("Endpoint", server.Address.AbsoluteUri))).AddHttpMessageHandler(() => new RetryHandler());
        await using var provider = services.BuildServiceProvider();

        var operation = new ApiOperation("Calling_QueryNumber", HttpMethod.Get, "/query/number/{number}", null, 200);
        var request = new ApiRequest(operation, "/query/number/" + PathSegment.Escape(Observed.PhoneNumber));
        await provider.GetRequiredService<TestClient>().Pipeline.SendAsync<Person>(request, null, TestContext.Current.CancellationToken);

        Assert.Contains("+14045005000", server.Requests[0].Target, StringComparison.Ordinal);
        Assert.Equal([100, 106, 101], log.Entries.Where(entry => entry.Id >= 100 && entry.Text.StartsWith("Calling_", StringComparison.Ordinal)).Select(entry => entry.Id));
        var activity = Assert.Single(activities, activity => activity.Source.Name == SinchVoiceTelemetry.Name);
        Assert.Equal(1, activity.GetTagItem("http.request.resend_count"));
        Assert.DoesNotContain(activities, activity => activity.Source.Name == "System.Net.Http");
        var all = string.Join("\n", log.Entries.Select(entry => entry.Text)) + string.Join("\n", activity.TagObjects);
        Assert.DoesNotContain("14045005000", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Api.Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refused_retry_is_told_and_none_of_the_attempts()
    {
        await using var server = await LoopbackServer.StartAsync(503);
        using var log = new CollectingLogger();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var pipeline = Api.Pipeline(server.Address, new() { LoggerFactory = loggers, Handlers = { _ => new RetryHandler() } });
        await Assert.ThrowsAsync<SinchVoiceException>(() => pipeline.SendAsync<Person>(Api.PostRequest(), null, TestContext.Current.CancellationToken));
        Assert.Equal([100, 108, 110], log.Entries.Where(entry => entry.Id >= 100).Select(entry => entry.Id));
    }

    private sealed class RetryHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }
}
