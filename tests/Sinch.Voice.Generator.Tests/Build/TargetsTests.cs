using System.Diagnostics;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The props and targets of the package, in a real build of a project that imports them.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("targets").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_missing_document_is_one_error_at_its_path_and_the_others_reach_the_compiler()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "there.json"), "{}", TestContext.Current.CancellationToken);
        var output = await BuildAsync(
            """<SinchVoiceSpec Include="gone.json" /><SinchVoiceSpec Include="there.json" Namespace="Contoso.Calls" ClientName="VoiceClient" Accessibility="internal" />""");

        var error = Assert.Single(output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct());
        Assert.StartsWith(
            $"{Path.Combine(_folder, "gone.json")} : error SVG001: 'gone.json' can't be read: the file is missing. Check the Include of the SinchVoiceSpec item",
            error,
            StringComparison.Ordinal);

        var config = await File.ReadAllTextAsync(
            Directory.EnumerateFiles(_folder, "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("gone.json", config, StringComparison.Ordinal);
        Assert.Contains("there.json", config, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.SinchVoiceSpec = true", config, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.SinchVoiceNamespace = Contoso.Calls", config, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.SinchVoiceClientName = VoiceClient", config, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.SinchVoiceAccessibility = internal", config, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlays_and_baseline_reach_the_compiler_in_order_and_a_missing_one_is_an_error_at_its_path()
    {
        foreach (var name in (string[])["there.json", "a.overlay.json", "b.overlay.json", "api.txt"])
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, name), "{}", TestContext.Current.CancellationToken);
        }

        var output = await BuildAsync(
            """
            <SinchVoiceSpec Include="there.json" ApiBaseline="api.txt" ValidateExamples="true">
              <Overlay>
                b.overlay.json;
                a.overlay.json;gone.overlay.json
              </Overlay>
            </SinchVoiceSpec>
            """);

        Assert.Contains($"{Path.Combine(_folder, "gone.overlay.json")} : error SVG001: 'gone.overlay.json' can't be read: the file is missing. "
            + "Check the Overlay of the SinchVoiceSpec items", output, StringComparison.Ordinal);
        var config = await File.ReadAllTextAsync(
            Directory.EnumerateFiles(_folder, "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single(), TestContext.Current.CancellationToken);
        var overlays = config.Split('\n').Single(line => line.StartsWith("build_metadata.AdditionalFiles.SinchVoiceOverlay = ", StringComparison.Ordinal)
            && line.Contains("overlay.json", StringComparison.Ordinal));
        Assert.Equal(["b.overlay.json", "a.overlay.json", "gone.overlay.json"], overlays[(overlays.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|').Select(name => name.Trim()));
        Assert.Contains("build_metadata.AdditionalFiles.SinchVoiceApiBaseline = api.txt", config, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.SinchVoiceValidateExamples = true", config, StringComparison.Ordinal);
        Assert.All((string[])["a.overlay.json", "b.overlay.json", "api.txt"], name
            => Assert.Contains($"build_metadata.AdditionalFiles.SinchVoiceCompanion = {name}", config, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metadata_that_nothing_reads_are_a_warning_at_the_project_that_shows_the_item()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "there.json"), "{}", TestContext.Current.CancellationToken);
        var output = await BuildAsync(
            """
            <SinchVoiceSpec Include="there.json" Namespace="A" Link="x" /><SinchVoiceSpec Include="there.json" Overlays="b.json" />
            <SinchVoiceSpec Include="there.json"><Acessibility>internal</Acessibility></SinchVoiceSpec><SinchVoiceSpec Include="gone.json" />
            """);

        var warning = Assert.Single(output.Split('\n').Where(line => line.Contains("SVG070", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct());
        Assert.StartsWith(
            $"""{Path.Combine(_folder, "Consumer.csproj")} : warning SVG070: <SinchVoiceSpec Include="there.json" Overlays="b.json" /> and """
            + """<SinchVoiceSpec Include="there.json"><Acessibility>internal</Acessibility></SinchVoiceSpec> has metadata that SinchVoiceSpec doesn't know; """
            + "it knows Overlay, ApiBaseline, Namespace, ClientName, Accessibility and ValidateExamples",
            warning,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.7", true)]
    [InlineData("roslyn4.8", false)]
    [InlineData("roslyn4.14", false)]
    public async Task A_compiler_that_is_too_old_is_one_error_that_says_which_SDK_is_needed(string compiler, bool tooOld)
    {
        var output = await BuildAsync("""<SinchVoiceSpec Include="gone.json" />""", $"-p:CompilerApiVersion={compiler}");
        Assert.Equal(
            tooOld,
            output.Contains(
                "error SVG071: Sinch.Voice.Generator needs the .NET SDK 8.0.100 or later, or Visual Studio 2022 17.8 or later; this build runs in the .NET SDK ",
                StringComparison.Ordinal));
    }

    private async Task<string> BuildAsync(string items, params string[] arguments)
    {
        var build = Path.GetFullPath(Path.Combine(ProjectDirectory.Path, "../../generator/build/Sinch.Voice.Generator"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}.props" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{build}.targets" />
            </Project>
            """,
            TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "--nologo", "-v:q", .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
        return output;
    }
}
