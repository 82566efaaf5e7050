using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The compiler of the installed SDK, with any preview of unions.</summary>
public sealed class PreviewTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("preview")]
    public async Task The_client_builds_without_a_warning(string languageVersion)
    {
        using var project = new ConsumerProject(
            """<SinchVoiceSpec Include="spec.json" />""",
            $"<TargetFramework>net10.0</TargetFramework><LangVersion>{languageVersion}</LangVersion><Nullable>enable</Nullable>");
        project.Write("spec.json", Spec.OfSchemas(Unions.UnionDocument.Schemas).Content!);
        project.Write(
            "Reader.cs",
            """
            using Sinch.Voice;

            internal static class Reader
            {
                public static string? Who(Call call) => call.From?.Value switch { Pstn p => p.Endpoint, Sip s => s.Endpoint, _ => null };
            }
            """);

        Assert.Empty(await project.BuildAsync());
    }
}
