using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The props and targets of the package, in a real build of a project that imports them.</summary>
public class TargetsTests
{
    private const string Clients =
        """
        internal static class Clients
        {
            public static readonly System.Type[] All = [typeof(One.SinchVoiceClient), typeof(Two.SinchVoiceClient), typeof(One.A), typeof(Two.A)];
        }
        """;

    private static readonly string s_document = Spec.OfSchemas("""{ "a": { "type": "object" } }""").Content!;

    private static readonly string s_overlay = Overlaid.Overlay("""[{ "target": "$.components.schemas", "update": { "added": { "type": "object" } } }]""");

    [Fact]
    public async Task One_document_is_as_many_clients_as_it_has_items_whatever_other_items_of_the_same_file_say()
    {
        using var project = new ConsumerProject(
            """
            <SinchVoiceSpec Include="spec/api.json" Namespace="One" />
            <SinchVoiceSpec Include="$(MSBuildProjectDirectory)/spec/api.json" Namespace="Two" />
            """);
        project.Write("spec/api.json", s_document);
        project.Write("Clients.cs", Clients);
        project.Write(
            "Directory.Build.targets",
            """
            <Project>
              <ItemGroup>
                <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="Other" />
                <AdditionalFiles Include="**/*.json" Other="yes" />
              </ItemGroup>
            </Project>
            """);

        Assert.Empty(await project.BuildAsync());
    }

    [Fact]
    public async Task Files_and_items_that_the_build_makes_are_there_in_the_first_build()
    {
        using var project = new ConsumerProject(
            """<SinchVoiceSpec Include="made/one.json" Overlay="made/fixes.json" Namespace="One" />""",
            targets:
            """
            <Target Name="MakeFiles" BeforeTargets="BeforeBuild">
              <Copy SourceFiles="api.json;fixes.json;api.json" DestinationFiles="made/one.json;made/fixes.json;made/two.json" />
            </Target>
            <Target Name="AddItem" BeforeTargets="CoreCompile">
              <ItemGroup><SinchVoiceSpec Include="made/two.json" Namespace="Two" /></ItemGroup>
            </Target>
            """);
        project.Write("api.json", s_document);
        project.Write("fixes.json", s_overlay);
        project.Write("Clients.cs", Clients);
        project.Write("More.cs", "internal static class More { public static readonly System.Type[] All = [typeof(One.Added), typeof(Three.A)]; }");
        project.Write(
            "Directory.Build.targets", """<Project><ItemGroup><SinchVoiceSpec Include="api.json" Namespace="Three" /></ItemGroup></Project>""");

        Assert.Empty(await project.BuildAsync());
    }

    [Fact]
    public async Task References_name_files_with_wildcards_for_each_item_of_a_document()
    {
        using var project = new ConsumerProject(
            """
            <SinchVoiceSpec Include="spec/api.json" References=" spec/common.yaml; spec/schemas/** " Namespace="One" />
                <SinchVoiceSpec Include="spec/api.json" Namespace="Two">
                  <References>
                    **/*.yaml;
                    **/*.json
                  </References>
                </SinchVoiceSpec>
            """);
        project.Write("spec/api.json", Spec.Of(
            """{ "/a": { "get": { "operationId": "a", "responses": { "200": { "$ref": "common.yaml#/components/responses/Ok" } } } } }""").Content!);
        project.Write("spec/common.yaml", "components: { responses: { Ok: { description: ok, content: { application/json: { schema: { $ref: schemas/deep/money.json } } } } } }");
        project.Write("spec/schemas/deep/money.json", """{ "type": "object", "properties": { "unit": { "$ref": "../Currency.json" } } }""");
        project.Write("spec/schemas/currency.json", """{ "type": "string", "enum": [ "EUR", "SEK" ] }""");
        project.Write("spec/schemas/readme.md", "The compiler would report the next file as binary.");
        File.WriteAllBytes(project.PathOf("spec/schemas/picture.png"), [0x89, 0x50, 0, 0, 0, 0, 0, 0]);
        project.Write("Clients.cs", "internal static class Clients { public static readonly System.Type[] All = [typeof(One.Money), typeof(Two.Money), typeof(One.Currency), typeof(Two.Currency)]; }");

        Assert.Empty(await project.BuildAsync());
        Assert.DoesNotContain("/obj/", project.Read(Path.GetRelativePath(project.PathOf("."), Directory.EnumerateFiles(project.PathOf("obj"), "SinchVoiceSpecs.ini", SearchOption.AllDirectories).Single())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_of_the_list_is_an_error_at_the_list_and_one_outside_of_it_a_warning_with_the_item_to_write()
    {
        using var project = new ConsumerProject(
            """
            <SinchVoiceSpec Include="spec/api.json"
                                References="spec/gone.yaml;spec/schemas/**" Namespace="One" />
            """);
        project.Write("spec/api.json", Spec.Of(
            """{ "/a": { "get": { "operationId": "a", "responses": { "200": { "$ref": "../shared/common.yaml#/components/responses/Ok" } } } } }""").Content!);

        Assert.Equal(
            ["Consumer.csproj(9,21): error SVG001: 'spec/gone.yaml' cannot be read: the file is missing. Check the References of the SinchVoiceSpec item"],
            await project.BuildAsync());

        project.Write("spec/gone.yaml", "{}");
        Assert.Equal(
            [
                "spec/api.json(5,66): warning SVG018: External reference '../shared/common.yaml#/components/responses/Ok' is not followed; operation 'a' is skipped. "
                    + "List the file in the project: <SinchVoiceSpec Include=\"spec/api.json\" References=\"spec/gone.yaml;spec/schemas/**;shared/common.yaml\" />",
            ],
            await project.BuildAsync());
    }

    [Fact]
    public async Task Missing_files_and_misspelt_metadata_are_an_error_each_at_the_project_and_the_compiler_does_not_run()
    {
        using var project = new ConsumerProject(
            """
            <SinchVoiceSpec Include="gone.json" />
                <SinchVoiceSpec Include="api.json" Namespace="One"
                                Overlay="fixes.json; gone.overlay.json " Overlays="fixes.json">
                  <Acessibility>internal</Acessibility>
                  <Colour>red</Colour>
                  <Link>spec.json</Link>
                </SinchVoiceSpec>
            """);
        project.Write("api.json", s_document);
        project.Write("fixes.json", s_overlay);
        project.Write("Clients.cs", Clients);

        Assert.Equal(
            [
                "Consumer.csproj(8,21): error SVG001: 'gone.json' cannot be read: the file is missing. Check the Include of the SinchVoiceSpec item",
                "Consumer.csproj(10,21): error SVG001: 'gone.overlay.json' cannot be read: the file is missing. Check the Overlay of the SinchVoiceSpec item",
                "Consumer.csproj(11,7): error SVG070: SinchVoiceSpec has unknown metadata 'Acessibility'; did you mean 'Accessibility'?",
                "Consumer.csproj(12,7): error SVG070: SinchVoiceSpec has unknown metadata 'Colour'; the known metadata are Overlay, References, ApiBaseline, Namespace, ClientName, Accessibility, ValidateExamples, EmitUnreferenced",
                "Consumer.csproj(10,62): error SVG070: SinchVoiceSpec has unknown metadata 'Overlays'; did you mean 'Overlay'?",
            ],
            await project.BuildAsync());
    }

    [Fact]
    public async Task White_space_around_metadata_does_not_count_and_values_that_are_not_valid_are_errors_at_the_item()
    {
        using var project = new ConsumerProject(
            """
            <SinchVoiceSpec Include="api.json" Overlay=" #fixes.json ">
              <Namespace>
                One
              </Namespace>
            </SinchVoiceSpec>
                <SinchVoiceSpec Include="other.json" Namespace="Two" Accessibility="private" />
            """);
        project.Write("api.json", s_document);
        project.Write("other.json", s_document);
        project.Write("#fixes.json", s_overlay);
        project.Write("Clients.cs", "internal static class Clients { public static readonly System.Type[] All = [typeof(One.Added)]; }");

        Assert.Equal(
            ["Consumer.csproj(13,5): error SVG011: Accessibility=\"private\" of SinchVoiceSpec 'other.json' is invalid: it must be public or internal"],
            await project.BuildAsync());
    }

    [Fact]
    public async Task The_bundled_document_can_be_given_metadata_and_gives_way_to_the_items_of_the_project()
    {
        using var project = new ConsumerProject(
            """<SinchVoiceSpec Update="@(SinchVoiceSpec)" Overlay="%(Overlay);fixes.json" Namespace="One" />""");
        project.Write("bundled.json", s_document);
        project.Write("bundled.overlay.json", s_overlay);
        project.Write("fixes.json", Overlaid.Overlay("""[{ "target": "$.components.schemas", "update": { "more": { "type": "object" } } }]"""));
        project.Write("Clients.cs", "internal static class Clients { public static readonly System.Type[] All = [typeof(One.A), typeof(One.Added), typeof(One.More)]; }");
        string[] bundled = [$"-p:SinchVoiceBundledSpec={project.PathOf("bundled.json")}", $"-p:SinchVoiceBundledOverlay={project.PathOf("bundled.overlay.json")}"];

        Assert.Empty(await project.BuildAsync(bundled));

        File.Delete(project.PathOf("fixes.json"));
        Assert.Equal(
            ["Consumer.csproj(8,48): error SVG001: 'fixes.json' cannot be read: the file is missing. Check the Overlay of the SinchVoiceSpec item"],
            await project.BuildAsync(bundled));

        project.Write("api.json", s_document);
        project.Write("Directory.Build.targets", """<Project><ItemGroup><SinchVoiceSpec Include="api.json" Namespace="One" /></ItemGroup></Project>""");
        project.Write("Clients.cs", "internal static class Clients { public static readonly System.Type[] All = [typeof(One.A)]; }");
        Assert.Empty(await project.BuildAsync(bundled));
    }

    [Fact]
    public async Task An_IDE_gets_the_files_that_are_there_and_what_is_missing_from_the_generator()
    {
        using var project = new ConsumerProject(
            """<SinchVoiceSpec Include="gone.json" Namespace="Two" /><SinchVoiceSpec Include="api.json" Overlay="gone.overlay.json" />""");
        project.Write("api.json", s_document);

        Assert.Equal(
            [
                "Consumer.csproj(8,5): error SVG001: 'gone.json' cannot be read: the file is missing or is not text",
                "Consumer.csproj(8,59): error SVG011: Overlay=\"gone.overlay.json\" of SinchVoiceSpec 'api.json' is invalid: the file does not exist or is not text",
            ],
            (await project.BuildAsync("-p:DesignTimeBuild=true")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Consumer.csproj", "net10.0", "roslyn4.7", "SVG071: Sinch.Voice.Generator requires the .NET SDK 8.0.100 or later, or Visual Studio 2022 17.8 or later; this build uses the .NET SDK ")]
    [InlineData("Consumer.fsproj", "net10.0", "", "SVG072: Sinch.Voice.Generator generates C#, but 'Consumer.fsproj' is not a C# project; reference a C# class library that uses the generator")]
    [InlineData("Consumer.vbproj", "net10.0", "roslyn4.14", "SVG072: Sinch.Voice.Generator generates C#, but 'Consumer.vbproj' is not a C# project; reference a C# class library that uses the generator")]
    [InlineData("Consumer.csproj", "netstandard2.0", "roslyn4.14", "SVG073: Sinch.Voice.Generator requires net8.0 or later, but this project targets netstandard2.0; change TargetFramework, or reference the package only for net8.0 and later")]
    [InlineData("Consumer.csproj", "net7.0", "roslyn4.14", "SVG073: Sinch.Voice.Generator requires net8.0 or later, but this project targets net7.0; change TargetFramework, or reference the package only for net8.0 and later")]
    public async Task A_project_that_can_have_no_client_is_one_error_that_says_why(string name, string framework, string compiler, string expected)
    {
        using var project = new ConsumerProject("", $"<TargetFramework>{framework}</TargetFramework>", name: name);

        // The check alone: the reference assemblies of old frameworks can't be taken for granted.
        var error = Assert.Single(await project.BuildAsync("--no-restore", "-t:CheckSinchVoiceProject", $"-p:CompilerApiVersion={compiler}"));
        Assert.StartsWith($"{name} : error {expected}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_name_is_a_file_that_a_build_can_write_and_its_listing_is_found()
    {
        var (letters, ideographs) = (new string('a', 200), new string('\u8a9e', 81));
        using var project = new ConsumerProject(
            $"""<SinchVoiceSpec Include="api.json" ApiBaseline="api.txt" ClientName="{new string('C', 200)}" Namespace="{new string('N', 200)}" />""",
            "<TargetFramework>net10.0</TargetFramework><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        project.Write("api.json", Spec.OfSchemas($$"""{ "{{letters}}": { "type": "object" }, "{{letters}}b": { "type": "object" }, "{{ideographs}}": { "type": "object" } }""").Content!);

        // OpenAPI requires ASCII names of components, which is a warning; a file that cannot be written would be CS0016.
        Assert.All(await project.BuildAsync(), line => Assert.Contains("warning SVG003", line, StringComparison.Ordinal));
        Assert.All(await project.BuildAsync("-t:RefreshSinchVoiceApi"), line => Assert.Contains("warning SVG003", line, StringComparison.Ordinal));
        Assert.Contains($"{ideographs} : class", project.Read("api.txt"), StringComparison.Ordinal);
    }
}
