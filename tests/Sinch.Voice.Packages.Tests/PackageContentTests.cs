using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The exact content of the packages.</summary>
public class PackageContentTests(PackageFeed feed)
{
    private static readonly string[] s_analyzer =
    [
        "Markdig", "Microsoft.Bcl.AsyncInterfaces", "Microsoft.OpenApi", "Sinch.Voice.Generator", "System.Buffers", "System.Memory",
        "System.Numerics.Vectors", "System.Runtime.CompilerServices.Unsafe", "System.Text.Encodings.Web", "System.Text.Json",
        "System.Threading.Tasks.Extensions", "YamlDotNet",
    ];

    [Fact]
    public void The_generator_brings_its_dependencies_its_targets_and_the_document()
        => Assert.Equal(
            [
                "README.md", "THIRD-PARTY-NOTICES.txt", .. s_analyzer.Select(name => $"analyzers/dotnet/cs/{name}.dll"), "build/Sinch.Voice.Generator.Api.targets",
                "build/Sinch.Voice.Generator.props", "build/Sinch.Voice.Generator.targets", "buildMultiTargeting/Sinch.Voice.Generator.targets",
                "lib/net10.0/_._", "lib/net8.0/_._", "sbom/Sinch.Voice.Generator.cdx.json", "spec/sinch-voice.json", "spec/sinch-voice.overlay.json", "tools/netstandard2.0/Sinch.Voice.Generator.Tasks.dll",
            ],
            FilesOf("Sinch.Voice.Generator"));

    [Theory]
    [InlineData("Sinch.Voice.Runtime")]
    [InlineData("Sinch.Voice.AspNetCore")]
    [InlineData("Sinch.Voice.Redis")]
    [InlineData("Sinch.Voice.Resilience")]
    [InlineData("Sinch.Voice.Emulator")]
    [InlineData("Sinch.Voice.Testing")]
    [InlineData("Sinch.Voice.Aspire.Hosting")]
    public void A_library_brings_its_assemblies_and_their_documentation(string package)
    {
        Assert.Equal(
            ["README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml", $"lib/net8.0/{package}.dll", $"lib/net8.0/{package}.xml", $"sbom/{package}.cdx.json"],
            FilesOf(package));
        using var symbols = ZipFile.OpenRead(feed.FileOf(package, "snupkg"));
        Assert.Equal(
            [$"lib/net10.0/{package}.pdb", $"lib/net8.0/{package}.pdb"],
            symbols.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_templates_bring_their_projects_and_no_assembly()
        => Assert.Equal(
            [
                "README.md",
                .. FilesOfTemplate("sinch-voice-console", "Company.VoiceConsoleApp1.csproj", "Program.cs", "README.md"),
                .. FilesOfTemplate("sinch-voice-webapp", "Company.VoiceWebApp1.csproj", "IvrHandler.cs", "Program.cs", "Properties/launchSettings.json", "README.md", "appsettings.json"),
                "sbom/Sinch.Voice.Templates.cdx.json",
            ],
            FilesOf("Sinch.Voice.Templates"));

    /// <summary>Only packages of this type can be installed with <c>dotnet new install</c>.</summary>
    [Fact]
    public void The_templates_are_a_package_of_templates_without_dependencies()
    {
        Assert.Equal(
            ["Template"],
            Manifest("Sinch.Voice.Templates").Descendants().Where(element => element.Name.LocalName == "packageType").Select(element => element.Attribute("name")!.Value));
        Assert.Empty(DependenciesOf("Sinch.Voice.Templates"));
    }

    [Theory]
    [InlineData("Sinch.Voice.Generator", "net10.0: Sinch.Voice.Runtime", "net8.0: Sinch.Voice.Runtime")]
    [InlineData("Sinch.Voice.AspNetCore", "net10.0: Sinch.Voice.Runtime", "net8.0: Sinch.Voice.Runtime")]
    [InlineData("Sinch.Voice.Emulator", "net10.0: Sinch.Voice.Runtime", "net8.0: Sinch.Voice.Runtime")]
    [InlineData("Sinch.Voice.Testing", "net10.0: Sinch.Voice.Emulator", "net8.0: Sinch.Voice.Emulator")]
    public void A_package_depends_on_another_of_its_own_version(string package, params string[] expected)
    {
        Assert.Equal(expected, DependenciesOf(package).Select(dependency => dependency.Name));
        Assert.All(DependenciesOf(package), dependency => Assert.Equal(PackageFeed.Version, dependency.Version));
    }

    /// <summary>Of the packages for applications, only this one brings Polly along.</summary>
    [Fact]
    public void Resilience_depends_on_the_runtime_and_on_off_the_shelf_parts()
    {
        string[] parts = ["Microsoft.Extensions.Http.Resilience", "Polly.Extensions", "Polly.RateLimiting", "Sinch.Voice.Runtime", "System.Threading.RateLimiting"];
        Assert.Equal(
            [.. parts.Select(part => $"net10.0: {part}"), .. parts.Select(part => $"net8.0: {part}")],
            DependenciesOf("Sinch.Voice.Resilience").Select(dependency => dependency.Name));
        Assert.All(
            DependenciesOf("Sinch.Voice.Resilience").Where(dependency => dependency.Name.EndsWith("Sinch.Voice.Runtime", StringComparison.Ordinal)),
            dependency => Assert.Equal(PackageFeed.Version, dependency.Version));
    }

    [Fact]
    public void The_Redis_store_depends_on_the_runtime_and_not_on_a_web_framework()
    {
        string[] parts = ["Microsoft.Extensions.Diagnostics.HealthChecks", "Sinch.Voice.Runtime", "StackExchange.Redis"];
        Assert.Equal(
            [.. parts.Select(part => $"net10.0: {part}"), .. parts.Select(part => $"net8.0: {part}")],
            DependenciesOf("Sinch.Voice.Redis").Select(dependency => dependency.Name));
        Assert.DoesNotContain(Manifest("Sinch.Voice.Redis").Descendants(), element => element.Name.LocalName == "frameworkReference");
    }

    /// <summary>Aspire.Hosting asks for versions of two others that not every package source has.</summary>
    [Fact]
    public void The_Aspire_integration_depends_on_the_emulator_and_on_Aspire()
    {
        string[] parts = ["Aspire.Hosting", "Nerdbank.MessagePack", "Polly.Core", "Sinch.Voice.Emulator"];
        Assert.Equal(
            [.. parts.Select(part => $"net10.0: {part}"), .. parts.Select(part => $"net8.0: {part}")],
            DependenciesOf("Sinch.Voice.Aspire.Hosting").Select(dependency => dependency.Name));
    }

    [Theory]
    [InlineData("Sinch.Voice.Runtime")]
    [InlineData("Sinch.Voice.AspNetCore")]
    [InlineData("Sinch.Voice.Emulator")]
    public void No_other_package_brings_Polly(string package)
        => Assert.DoesNotContain(DependenciesOf(package), dependency => dependency.Name.Contains("Polly", StringComparison.Ordinal) || dependency.Name.Contains("Resilience", StringComparison.Ordinal));

    [Theory]
    [InlineData("Sinch.Voice.Generator")]
    [InlineData("Sinch.Voice.Runtime")]
    [InlineData("Sinch.Voice.AspNetCore")]
    [InlineData("Sinch.Voice.Redis")]
    [InlineData("Sinch.Voice.Resilience")]
    [InlineData("Sinch.Voice.Emulator")]
    [InlineData("Sinch.Voice.Testing")]
    [InlineData("Sinch.Voice.Aspire.Hosting")]
    [InlineData("Sinch.Voice.Templates")]
    public void A_package_says_what_it_is(string package)
    {
        var metadata = Manifest(package).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("description"));
        Assert.Contains("sinch", Value("tags").Split(' '));

        // The repository has no address yet, and one that leads nowhere is worse than none.
        Assert.DoesNotContain("example.com", metadata.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "projectUrl" || element.Attribute("url") is not null);
    }

    [Theory]
    [InlineData("Sinch.Voice.Generator", "analyzers/dotnet/cs/Sinch.Voice.Generator.dll")]
    [InlineData("Sinch.Voice.Runtime", "lib/net8.0/Sinch.Voice.Runtime.dll")]
    [InlineData("Sinch.Voice.AspNetCore", "lib/net10.0/Sinch.Voice.AspNetCore.dll")]
    [InlineData("Sinch.Voice.Redis", "lib/net8.0/Sinch.Voice.Redis.dll")]
    [InlineData("Sinch.Voice.Resilience", "lib/net8.0/Sinch.Voice.Resilience.dll")]
    [InlineData("Sinch.Voice.Emulator", "lib/net8.0/Sinch.Voice.Emulator.dll")]
    [InlineData("Sinch.Voice.Testing", "lib/net10.0/Sinch.Voice.Testing.dll")]
    [InlineData("Sinch.Voice.Aspire.Hosting", "lib/net10.0/Sinch.Voice.Aspire.Hosting.dll")]
    public void An_assembly_is_compiled_deterministically(string package, string file)
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(package));
        using var stream = archive.GetEntry(file)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        using var assembly = new PEReader(memory);
        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    private IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(package));
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> FilesOfTemplate(string template, params IEnumerable<string> files)
        => [$"content/{template}/.template.config/dotnetcli.host.json", $"content/{template}/.template.config/template.json", .. files.Select(file => $"content/{template}/{file}")];

    private XDocument Manifest(string package)
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(package));
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private IReadOnlyList<(string Name, string Version)> DependenciesOf(string package)
        => [.. Manifest(package).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => ($"{element.Parent!.Attribute("targetFramework")!.Value}: {element.Attribute("id")!.Value}", element.Attribute("version")!.Value))
            .OrderBy(dependency => dependency.Item1, StringComparer.Ordinal)];
}
