using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Configuration;
using Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Aspire.Hosting.Tests;

/// <summary>The snippets of docs/emulator/aspire.md and of the package's page.</summary>
public partial class AspireDocumentationTests(RunningAppHost host)
{
    [Theory]
    [InlineData("aspire.md", 6)]
    [InlineData("PACKAGE.md", 1)]
    public void Snippets_are_part_of_the_tests(string page, int count)
    {
        var source = Unindented(Resource("AspireDocumentationTests.cs"));
        var snippets = Snippet().Matches(Resource(page).ReplaceLineEndings("\n")).Select(match => Unindented(match.Groups[1].Value)).ToList();

        Assert.Equal(count, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains(snippet, source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Application()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var ivr = builder.AddProject<Projects.Ivr>("ivr").WithReference(voice).WaitFor(voice);
        voice.WithCallback(ivr, "/sinch/voice");

        Assert.Equal(
            ["Sinch__Voice__ApplicationKey", "Sinch__Voice__ApplicationSecret", "Sinch__Voice__Endpoint", "Sinch__Voice__ServerOverrides__callingapi.sinch.com"],
            (await AppHost.RawEnvironmentOf(ivr.Resource)).Keys.Where(name => name.StartsWith("Sinch", StringComparison.Ordinal)).Order());
        Assert.Equal("http", voice.Resource.Callback?.Endpoint.EndpointName);
    }

    [Fact]
    public async Task Names()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var ivr = builder.AddProject<Projects.Ivr>("ivr");
        ivr.WithReference(voice, section: "Sinch:Europe");
        voice.WithCallback(ivr, "/sinch/voice", endpointName: "https");

        Assert.Contains("Sinch__Europe__Endpoint", (await AppHost.RawEnvironmentOf(ivr.Resource)).Keys);
        Assert.Equal("https", voice.Resource.Callback?.Endpoint.EndpointName);
    }

    [Fact]
    public void Options()
    {
        using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice", options =>
        {
            options.Port = 5070;
            options.Numbers.Clear();
            options.Numbers.Add("+12025550123");
        });

        Assert.Equal((5070, "+12025550123"), (voice.Resource.Options.Port, voice.Resource.Options.Numbers.Single()));
    }

    [Fact]
    public async Task Phones()
    {
        var app = host.App;
        await using var platform = await VoiceEmulator.ConnectAsync(app.GetEndpoint("voice"));
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.HearsAsync("Press 1 for sales");
        await call.HangUpAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, "--Voice:UseRealTime=false")]
    public void Time(bool isReal, params string[] args)
    {
        using var builder = AppHost.Create(args);
        var voice = builder.AddSinchVoiceEmulator("voice", options => options.UseRealTime = builder.Configuration.GetValue("Voice:UseRealTime", defaultValue: true));

        Assert.Equal(isReal, voice.Resource.Options.UseRealTime);
    }

    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    /// <summary>The pages and this file are resources, since the paths of a deterministic build lead nowhere.</summary>
    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(AspireDocumentationTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
