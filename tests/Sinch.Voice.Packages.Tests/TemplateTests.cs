using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sinch.Voice.Packages.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The templates of <c>dotnet new</c>, as someone uses them who has only the packages.</summary>
public sealed partial class TemplateTests(TemplateProjects projects) : IClassFixture<TemplateProjects>
{
    private const string Key = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Secret = "c2VjcmV0IGZvciB0ZW1wbGF0ZXM=";
    private const string Caller = "+12025550100";
    private const string Application = "+12025550101";

    // Projects for an older framework run on the one that builds this repository.
    private static readonly Dictionary<string, string> s_environment = new() { ["DOTNET_ROLL_FORWARD"] = "Major", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public void They_are_listed_by_their_short_names()
    {
        Assert.Contains(" sinch-voice-webapp ", projects.InstallOutput, StringComparison.Ordinal);
        Assert.Contains(" sinch-voice-console ", projects.InstallOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_build_without_a_warning()
        => Assert.DoesNotContain(": warning ", projects.BuildOutput, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData(TemplateProjects.WebApplication, "net10.0")]
    [InlineData(TemplateProjects.OldWebApplication, "net8.0")]
    [InlineData(TemplateProjects.ConsoleApplication, "net10.0")]
    [InlineData(TemplateProjects.OldConsoleApplication, "net9.0")]
    public void A_project_has_its_framework_and_packages_of_the_version_of_its_template(string project, string framework)
    {
        var document = XDocument.Parse(projects.Read(project, $"{project}.csproj"));
        Assert.Equal(framework, Assert.Single(document.Descendants("TargetFramework")).Value);
        Assert.NotEmpty(document.Descendants("PackageReference"));
        Assert.All(document.Descendants("PackageReference"), reference => Assert.Equal(PackageFeed.Version, reference.Attribute("Version")?.Value));
    }

    [Theory]
    [InlineData(TemplateProjects.WebApplication, "My.Voice_App")]
    [InlineData(TemplateProjects.OldWebApplication, "Ivr")]
    public void The_namespace_follows_the_name(string project, string expected)
        => Assert.Contains($"\nnamespace {expected};\n", projects.Read(project, "IvrHandler.cs"), StringComparison.Ordinal);

    [Fact]
    public void Each_web_application_has_its_own_user_secrets()
        => Assert.NotEqual(UserSecretsOf(TemplateProjects.WebApplication), UserSecretsOf(TemplateProjects.OldWebApplication));

    [Fact]
    public void A_new_project_is_restored()
        => Assert.Contains("Restore succeeded.", projects.CreateOutput, StringComparison.Ordinal);

    [Theory]
    [InlineData(TemplateProjects.WebApplication)]
    [InlineData(TemplateProjects.OldWebApplication)]
    public async Task The_web_application_answers_a_call_with_its_menu(string project)
    {
        await using var platform = await StartPlatformAsync();
        using var application = await StartAsync(project, platform);

        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1 for our opening hours");
        await call.PressAsync("1");
        await call.HearsAsync("We are open from 9 to 5.");
        Assert.Equal(CallEndReason.ManagerHangup, (await call.EndsAsync()).Reason);

        call = await platform.Phone(Caller).CallAsync(Application);
        await call.BeginsToHearAsync("Press 1 for our opening hours");
        await call.PressAsync("2");
        await call.HearsAsync("You find us at 1 Main Street.");
        await call.EndsAsync();
    }

    [Fact]
    public async Task The_page_of_the_web_application_shows_how_to_send_it_a_signed_event()
    {
        await using var platform = await StartPlatformAsync();
        using var application = await StartAsync(TemplateProjects.WebApplication, platform);
        var sender = FileBasedApp().Match(projects.Read(TemplateProjects.WebApplication, "README.md")).Groups["code"].Value;
        var output = await projects.RunFileAsync(sender, Key, Secret, new Uri(application.Address, "sinch/voice").AbsoluteUri);
        Assert.StartsWith("200 ", output, StringComparison.Ordinal);
        Assert.Contains("\"runMenu\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_application_refuses_a_callback_with_another_secret()
    {
        await using var platform = await StartPlatformAsync();
        using var application = await StartAsync(TemplateProjects.WebApplication, platform);
        await using var stranger = await VoiceEmulator.StartAsync(options => (options.ApplicationKey, options.CallbackUrl) = (Key, platform.CallbackUrl));
        stranger.Expect(UnexpectedEvents.FailedCallback);

        var call = await stranger.Phone(Caller).CallAsync(Application);
        Assert.Equal(CallEndReason.CallbackError, (await call.EndsAsync()).Reason);
        Assert.Contains("401", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_application_is_healthy_if_the_platform_accepts_its_credential()
    {
        await using var platform = await StartPlatformAsync();
        using var application = await StartAsync(TemplateProjects.WebApplication, platform);
        using var http = new HttpClient();
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(application.Address, "health"), CancellationToken));
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task The_web_application_without_a_key_names_the_settings_that_are_missing()
    {
        var (exitCode, output) = await DotNet.TryRunAsync(
            Path.GetTempPath(), s_environment, CancellationToken, projects.AssemblyOf(TemplateProjects.WebApplication), "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Sinch:Voice:ApplicationKey", output, StringComparison.Ordinal);
        Assert.Contains("Sinch:Voice:ApplicationSecret", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TemplateProjects.ConsoleApplication)]
    [InlineData(TemplateProjects.OldConsoleApplication)]
    public async Task The_console_application_makes_a_call_and_prints_its_identifier(string project)
    {
        await using var platform = await StartPlatformAsync();
        var (exitCode, output) = await CallAsync(project, Key, Secret, platform.Endpoint, "+14045001000", "+14045005000", "Hello");
        Assert.Equal(0, exitCode);
        var request = Assert.Single(platform.Requests);
        Assert.Contains("+14045005000", request.Body, StringComparison.Ordinal);
        Assert.Contains($"\"{output.Trim()}\"", request.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_application_prints_the_error_of_a_call_that_failed()
    {
        await using var platform = await StartPlatformAsync();
        var (exitCode, output) = await CallAsync(TemplateProjects.ConsoleApplication, Key, "b3RoZXI=", platform.Endpoint, "+14045001000", "+14045005000", "Hello");
        Assert.Equal(1, exitCode);
        Assert.Contains("Callouts.CreateAsync", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Key, Secret, "Usage: dotnet run -- <from> <to> <text>", "+14045005000")]
    [InlineData("", Secret, "Set the environment variables SINCH_APPLICATION_KEY and SINCH_APPLICATION_SECRET.", "+14045001000", "+14045005000", "Hello")]
    [InlineData(Key, "", "Set the environment variables SINCH_APPLICATION_KEY and SINCH_APPLICATION_SECRET.", "+14045001000", "+14045005000", "Hello")]
    [InlineData(Key, "!", "Base64", "+14045001000", "+14045005000", "Hello")]
    public async Task The_console_application_says_what_it_lacks(string key, string secret, string expected, params string[] arguments)
    {
        var (exitCode, output) = await CallAsync(TemplateProjects.ConsoleApplication, key, secret, new Uri("http://127.0.0.1:1/"), arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.Ordinal);
    }

    private static Task<VoiceEmulator> StartPlatformAsync()
        => VoiceEmulator.StartAsync(options => (options.ApplicationKey, options.ApplicationSecret) = (Key, Secret));

    private async Task<WebConsumer> StartAsync(string project, VoiceEmulator platform)
    {
        var application = await WebConsumer.StartAsync(
            projects.AssemblyOf(project),
            new Dictionary<string, string>(s_environment)
            {
                ["Sinch__Voice__ApplicationKey"] = Key,
                ["Sinch__Voice__ApplicationSecret"] = Secret,
                ["Sinch__Voice__Endpoint"] = platform.Endpoint.AbsoluteUri,
                ["Sinch__Voice__ServerOverrides__callingapi.sinch.com"] = platform.Endpoint.AbsoluteUri,
            },
            CancellationToken);
        platform.CallbackUrl = new Uri(application.Address, "sinch/voice");
        return application;
    }

    private Task<(int ExitCode, string Output)> CallAsync(string project, string key, string secret, Uri endpoint, params string[] arguments)
        => DotNet.TryRunAsync(
            Path.GetTempPath(),
            new Dictionary<string, string>(s_environment) { ["SINCH_APPLICATION_KEY"] = key, ["SINCH_APPLICATION_SECRET"] = secret, ["SINCH_ENDPOINT"] = endpoint.AbsoluteUri },
            CancellationToken,
            [projects.AssemblyOf(project), .. arguments]);

    private string UserSecretsOf(string project)
        => Assert.Single(XDocument.Parse(projects.Read(project, $"{project}.csproj")).Descendants("UserSecretsId")).Value;

    [GeneratedRegex("```cs\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex FileBasedApp();
}
