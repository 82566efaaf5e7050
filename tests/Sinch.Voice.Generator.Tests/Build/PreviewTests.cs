using System.Diagnostics;
using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The compiler of the SDK that is installed, whatever its preview makes of unions.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("preview").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("default")]
    [InlineData("preview")]
    public async Task The_client_builds_without_a_warning(string languageVersion)
    {
        await WriteAsync("Consumer.csproj", Project(languageVersion));
        await WriteAsync("spec.json", Spec.OfSchemas(Unions.UnionDocument.Schemas).Content!);
        await WriteAsync(
            "Reader.cs",
            """
            using Sinch.Voice;

            internal static class Reader
            {
                public static string? Who(Call call) => call.From?.Value switch { Pstn p => p.Endpoint, Sip s => s.Endpoint, _ => null };
            }
            """);

        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "--nologo", "-v:q", "-warnaserror"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }

    private static string Project(string languageVersion)
    {
        var build = Path.GetFullPath(Path.Combine(ProjectDirectory.Path, "../../generator/build/Sinch.Voice.Generator"));
        var analyzers = string.Concat(new[] { "Sinch.Voice.Generator", "Microsoft.OpenApi", "Markdig" }
            .Select(name => $"""<Analyzer Include="{Path.Combine(AppContext.BaseDirectory, name + ".dll")}" />"""));
        return
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>{languageVersion}</LangVersion>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <SinchVoiceSpec Include="spec.json" />
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <Reference Include="{typeof(ApiPipeline).Assembly.Location}" />
                {analyzers}
              </ItemGroup>
              <Import Project="{build}.targets" />
            </Project>
            """;
    }

    private Task WriteAsync(string name, string text)
        => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);
}
