using System.Text.Json;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Tests.Container;

/// <summary>What a linter would say about the Dockerfile. <c>ContainerRecipeTests</c> of the packages' tests runs its steps.</summary>
public class DockerfileTests
{
    private static readonly Dockerfile s_file = Dockerfile.Parse(Repository.Read("emulator/Sinch.Voice.Emulator.Tool/Dockerfile"));

    private static DockerStage Image => s_file.Stages[^1];

    [Fact]
    public void Base_images_have_exact_versions()
        => Assert.All(s_file.Stages, stage => Assert.Matches(@"^[a-z./-]+:[0-9]+\.[0-9]+\.[0-9]+$", stage.Image));

    [Fact]
    public void The_SDK_is_one_that_builds_the_repository()
    {
        using var global = JsonDocument.Parse(Repository.Read("global.json"));
        var (wanted, tag) = (Version.Parse(global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!), Version.Parse(s_file.Stages[0].Image.Split(':')[1]));
        Assert.Equal((wanted.Major, wanted.Minor), (tag.Major, tag.Minor));
        Assert.True(tag >= wanted);
    }

    [Fact]
    public void The_image_runs_as_a_user_without_privileges_from_before_its_command_on()
    {
        var user = Image.Instructions.FindIndex(item => item.Name == "USER");
        Assert.InRange(user, 0, Image.Instructions.FindIndex(item => item.Name == "ENTRYPOINT"));
        Assert.DoesNotContain(Assert.Single(Image.Of("USER")).Split(':')[0], (string[])["root", "0"]);
    }

    [Fact]
    public void The_port_is_that_of_the_command()
        => Assert.Equal([$"{KnownSettings.DefaultPort}"], Image.Of("EXPOSE"));

    [Fact]
    public void Health_is_what_status_says()
    {
        var check = Assert.Single(Image.Of("HEALTHCHECK"));
        Assert.Equal(["sinch-voice-emulator", "status"], JsonSerializer.Deserialize<string[]>(check[(check.IndexOf("CMD ", StringComparison.Ordinal) + 4)..])!);
    }

    /// <summary>In the form of a shell, the shell would get SIGTERM, and the emulator nothing.</summary>
    [Fact]
    public void Signals_reach_the_emulator()
    {
        Assert.Equal(["sinch-voice-emulator"], JsonSerializer.Deserialize<string[]>(Assert.Single(Image.Of("ENTRYPOINT")))!);
        Assert.Equal(["start"], JsonSerializer.Deserialize<string[]>(Assert.Single(Image.Of("CMD")))!);
    }

    [Fact]
    public void Folders_are_absolute_and_nothing_is_downloaded_or_secret()
    {
        Assert.All(s_file.Stages.SelectMany(stage => stage.Of("WORKDIR")), folder => Assert.StartsWith("/", folder, StringComparison.Ordinal));
        Assert.DoesNotContain(s_file.Stages.SelectMany(stage => stage.Instructions), item => item.Name == "ADD");
        Assert.DoesNotContain(s_file.Stages.SelectMany(stage => stage.Of("RUN")), command => command.Contains("curl", StringComparison.Ordinal) || command.Contains("sudo", StringComparison.Ordinal));
        Assert.DoesNotContain(s_file.Stages.SelectMany(stage => stage.Instructions), item => item.Name is "ENV" or "ARG" && item.Arguments.Contains("SECRET", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The variable that makes it listen is one that the tool reads.</summary>
    [Fact]
    public void It_listens_beyond_the_loopback_interface()
        => Assert.Contains($"{KnownSettings.Listen.Variable}=0.0.0.0", Assert.Single(Image.Of("ENV")), StringComparison.Ordinal);
}
