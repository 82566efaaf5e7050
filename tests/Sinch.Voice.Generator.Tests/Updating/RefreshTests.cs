using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The target that writes a listing to its baseline, in real builds.</summary>
public class RefreshTests
{
    private const string Refresh = "-t:RefreshSinchVoiceApi";

    private static readonly Spec s_small = Spec.OfSchemas(
        """{ "a": { "type": "object", "properties": { "b": { "type": "string", "deprecated": true }, "c;'%41$(x)@": { "type": "string", "enum": ["\\ \"%3B;*", "@(Compile) %(Compile.Identity) $(MSBuildProjectFullPath) %40(Compile)", "z"] } } } }""");

    [Fact]
    public async Task A_baseline_is_made_from_nothing_and_the_build_after_it_is_clean()
    {
        using var project = new ConsumerProject("""<SinchVoiceSpec Include="api.json" ApiBaseline="spec/api.txt" />""");
        project.Write("api.json", s_small.Content!);

        Assert.Empty(await project.BuildAsync());

        Assert.Empty(await project.BuildAsync(Refresh));
        Assert.Equal(EmittedSurface.Of(s_small), project.Read("spec/api.txt"), ignoreLineEndingDifferences: true);
        Assert.Contains("\"\\\\ \\\"%3B;*\"", project.Read("spec/api.txt"), StringComparison.Ordinal);
        Assert.Empty(await project.BuildAsync());
    }

    [Fact]
    public async Task Neither_broken_code_nor_warnings_as_errors_prevent_a_refresh_and_the_output_does_not_change()
    {
        using var project = new ConsumerProject(
            """<SinchVoiceSpec Include="api.json" ApiBaseline="api.txt" /><Using Include="Gone.Namespace" />""",
            """
            <TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <WarningsAsErrors>SVG050;SVG051</WarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><ImplicitUsings>enable</ImplicitUsings>
            """);
        project.Write("api.json", s_small.Content!);
        project.Write("api.txt", "Gone : class\n");
        project.Write("Program.cs", "Console.WriteLine(new Sinch.Voice.Gone());");

        Assert.Contains("api.txt(1,1): error SVG050: Public member 'Gone' (class) was removed; it was generated from the document", await project.BuildAsync());
        Assert.Empty(await project.BuildAsync(Refresh));
        Assert.Equal(EmittedSurface.Of(s_small), project.Read("api.txt"), ignoreLineEndingDifferences: true);
        Assert.Empty(Directory.EnumerateFiles(project.PathOf("."), "Consumer.dll", SearchOption.AllDirectories));
        Assert.DoesNotContain(await project.BuildAsync(), line => line.Contains("SVG05", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_items_and_several_frameworks_are_written_once_each()
    {
        using var project = new ConsumerProject(
            """
            <SinchVoiceSpec Include="api.json" ApiBaseline="api.txt" />
            <SinchVoiceSpec Include="other.json" ApiBaseline="listings/other.txt" Namespace="Contoso.Calls" ClientName="VoiceClient" Accessibility="internal" />
            <SinchVoiceSpec Include="third.json" Namespace="Contoso.Third" />
            """,
            "<TargetFrameworks>\n  net10.0;\n  netstandard2.1\n</TargetFrameworks>");
        foreach (var name in (string[])["api.json", "other.json", "third.json"])
        {
            project.Write(name, s_small.Content!);
        }

        Assert.Empty(await project.BuildAsync(Refresh));
        Assert.Equal(EmittedSurface.Of(s_small), project.Read("api.txt"), ignoreLineEndingDifferences: true);
        Assert.Equal(
            EmittedSurface.Of(s_small).Replace("SinchVoiceClient", "VoiceClient", StringComparison.Ordinal).Replace("SinchVoiceServer", "VoiceServer", StringComparison.Ordinal),
            project.Read("listings/other.txt"),
            ignoreLineEndingDifferences: true);
        Assert.Equal(["api.txt", "other.txt"], Directory.EnumerateFiles(project.PathOf("."), "*.txt", SearchOption.AllDirectories)
            .Select(Path.GetFileName).Where(name => !name!.StartsWith("Consumer", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_leaves_its_baseline_as_it_is()
    {
        using var project = new ConsumerProject("""<SinchVoiceSpec Include="api.json" ApiBaseline="api.txt" />""");
        project.Write("api.json", "[]");
        project.Write("api.txt", "Kept : class\n");

        Assert.Equal(["api.json(1,1): error SVG002: 'api.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is an array, not an object"], await project.BuildAsync(Refresh));
        Assert.Equal("Kept : class\n", project.Read("api.txt"));
    }

    [Fact]
    public async Task A_project_without_a_baseline_is_an_error_that_says_how_to_name_one()
    {
        using var project = new ConsumerProject("""<SinchVoiceSpec Include="api.json" />""");
        project.Write("api.json", s_small.Content!);
        var error = Assert.Single(await project.BuildAsync(Refresh));
        Assert.EndsWith(
            "error : There is no API baseline to update; set ApiBaseline on a SinchVoiceSpec item of 'Consumer.csproj', for example ApiBaseline=\"spec/api.txt\"", error, StringComparison.Ordinal);
    }
}
