using System.Net;
using Sinch.Voice.Emulator;
using Sinch.Voice.Packages.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Packages.Tests;

/// <summary>Each consumer runs against the emulator, with every way to get the generator.</summary>
public abstract class ConsumerTests(Consumers consumers)
{
    private const string Key = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Secret = "c2VjcmV0IGZvciBjb25zdW1lcnM=";

    [Fact]
    public void All_of_them_build_without_a_warning()
        => Assert.DoesNotContain(": warning ", consumers.BuildOutput, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task The_web_application_makes_calls_and_answers_callbacks_with_one_set_of_credentials()
    {
        await using var platform = await StartPlatformAsync();
        using var application = await WebConsumer.StartAsync(
            consumers.AssemblyOf("WebApp"),
            new Dictionary<string, string>
            {
                ["Sinch__Voice__ApplicationKey"] = Key,
                ["Sinch__Voice__ApplicationSecret"] = Secret,
                ["Sinch__Voice__Endpoint"] = platform.Endpoint.AbsoluteUri,
            },
            TestContext.Current.CancellationToken);

        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri(application.Address, "greetings/+14045005000"), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var callId = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"\"{callId}\"", Assert.Single(platform.Requests).ResponseBody, StringComparison.Ordinal);

        platform.CallbackUrl = new Uri(application.Address, "sinch/voice");
        var call = await platform.Phone("+14045005000").CallAsync("+12025550101");
        await call.HearsAsync("Thank you for calling");
        Assert.Equal(CallEndReason.ManagerHangup, (await call.EndsAsync()).Reason);
    }

    [Theory]
    [InlineData("ConsoleApp", null, "True ONGOING")]
    [InlineData("LibraryConsumer", null, "True ONGOING room")]
    [InlineData("FSharpConsumer", null, "true ONGOING sip:alice@example.com")]
    [InlineData("TwoDocuments", null, "True Uppsala 21.50 59.86 WeatherClient")]
    [InlineData("InternalClient", null, "1 participants, 0 public types")]
    [InlineData("OldStyle", null, "Call True")]
    [InlineData("Strict", null, "error 40400")]
    [InlineData("MultiTargeting", "net8.0", ".NETCoreApp,Version=v8.0 True")]
    [InlineData("MultiTargeting", "net10.0", ".NETCoreApp,Version=v10.0 True")]
    public async Task A_consumer_talks_to_the_platform(string consumer, string? framework, string expected)
    {
        // The clock nearly stands still, so that a call goes on for as long as the consumer runs.
        await using var platform = await StartPlatformAsync(options => (options.UseRealTime, options.Speed) = (true, 0.001));
        await platform.Phone("+14045005000").SetBehaviorAsync(PhoneBehavior.Answers());
        var output = await DotNet.RunAsync(
            Path.GetTempPath(),
            new Dictionary<string, string>
            {
                ["SINCH_APPLICATION_KEY"] = Key,
                ["SINCH_APPLICATION_SECRET"] = Secret,
                ["SINCH_ENDPOINT"] = platform.Endpoint.AbsoluteUri,
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            },
            TestContext.Current.CancellationToken,
            consumers.AssemblyOf(consumer, framework));
        Assert.Equal(expected, output.Trim());
        Assert.NotEmpty(platform.Requests);
    }

    private static Task<VoiceEmulator> StartPlatformAsync(Action<EmulatorOptions>? configure = null)
        => VoiceEmulator.StartAsync(options =>
        {
            (options.ApplicationKey, options.ApplicationSecret) = (Key, Secret);
            configure?.Invoke(options);
        });
}
