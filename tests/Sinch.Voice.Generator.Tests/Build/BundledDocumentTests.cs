using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The document that comes with the package and overlays of the project's own, in real builds.</summary>
public class BundledDocumentTests
{
    private const string Overlay =
        """
        {
          "overlay": "1.1.0",
          "info": { "title": "Mine", "version": "1" },
          "extends": "sinch-voice.json",
          "actions": [ { "target": "$.components.schemas.getCallResponseObj", "update": { "x-ms-client-name": "MyCall" } } ]
        }
        """;

    /// <summary>Names of both overlays: the one in the package has <c>IceEvent</c>.</summary>
    private const string Code = "internal static class Probe { public static (Sinch.Voice.MyCall, Sinch.Voice.IceEvent) Both { get; set; } }";

    private static readonly string s_spec = Repository.PathOf("spec");

    [Theory]
    [InlineData("""<SinchVoiceOverlay Include="spec/mine.overlay.json" />""")]
    [InlineData("""<SinchVoiceSpec Include="$(SinchVoiceBundledSpec)" Overlay="$(SinchVoiceBundledOverlay);spec/mine.overlay.json" />""")]
    public async Task An_overlay_of_the_projects_own_applies_after_the_bundled_one(string items)
    {
        using var project = Project(items);
        project.Write("Probe.cs", Code);
        Assert.Empty(await project.BuildAsync());
    }

    [Fact]
    public async Task The_bundled_document_without_its_overlay_says_so()
    {
        using var project = Project("""<SinchVoiceSpec Include="$(SinchVoiceBundledSpec)" Overlay="spec/mine.overlay.json" />""");
        Assert.EndsWith(
            "sinch-voice.json(1,1): warning SVG048: The bundled document 'sinch-voice.json' is used without its overlay; its corrections and names are missing. "
            + "Add $(SinchVoiceBundledOverlay) to the Overlay metadata of the item",
            Assert.Single(await project.BuildAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_for_the_bundled_document_that_is_missing_or_has_metadata_is_an_error_at_its_line()
    {
        using var project = Project("""<SinchVoiceOverlay Include="spec/gone.json" ApiBaseline="api.txt" />""");
        Assert.Collection(
            await project.BuildAsync(),
            missing => Assert.Matches(@"Consumer\.csproj\(\d+,\d+\): error SVG001: 'spec/gone\.json' cannot be read: the file is missing\. Check the Include of the SinchVoiceOverlay item$", missing),
            unknown => Assert.Matches(
                @"Consumer\.csproj\(\d+,\d+\): error SVG070: SinchVoiceOverlay has unknown metadata 'ApiBaseline'; set ApiBaseline on a SinchVoiceSpec item: "
                + @"<SinchVoiceSpec Update=""@\(SinchVoiceSpec\)"" ApiBaseline=""…"" /> changes the item of the bundled document$",
                unknown));
    }

    [Fact]
    public async Task An_overlay_for_the_bundled_document_beside_another_document_is_an_error_at_its_line()
    {
        using var project = Project("""<SinchVoiceOverlay Include="spec/mine.overlay.json" /><SinchVoiceSpec Include="api.json" />""");
        project.Write("api.json", Spec.OfSchemas("{}").Content!);
        Assert.Matches(
            @"^Consumer\.csproj\(\d+,\d+\): error SVG075: SinchVoiceOverlay 'spec/mine\.overlay\.json' has no effect: it applies to the bundled document, which the SinchVoiceSpec "
            + "items of this project replace. Add the overlay to the Overlay metadata of a SinchVoiceSpec item$",
            Assert.Single(await project.BuildAsync()));
    }

    /// <summary>A project whose diagnostics of the overlay are warnings, so that a command line shows them.</summary>
    private static ConsumerProject Project(string items)
    {
        var project = new ConsumerProject(
            items,
            "<TargetFramework>net10.0</TargetFramework>"
            + $"<SinchVoiceBundledSpec>{s_spec}/sinch-voice.json</SinchVoiceBundledSpec><SinchVoiceBundledOverlay>{s_spec}/sinch-voice.overlay.json</SinchVoiceBundledOverlay>");
        project.Write("spec/mine.overlay.json", Overlay);

        // The SDK looks for configurations above C# files.
        project.Write("Program.cs", "internal static class Program;\n");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SVG048.severity = warning\n");
        return project;
    }
}
