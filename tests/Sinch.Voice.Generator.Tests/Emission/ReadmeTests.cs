using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Every C# snippet in the README compiles against the generated client.</summary>
public partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> CSharp => [.. Snippet().Matches(s_readme).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(CSharp))]
    public void A_snippet_compiles(string snippet)
    {
        // What a snippet uses and doesn't declare itself stands around it.
        var parameters = new Dictionary<string, string> { ["voice"] = "SinchVoiceClient", ["key"] = "string", ["secret"] = "string", ["callId"] = "string" }
            .Where(parameter => !snippet.Contains($"var {parameter.Key} =", StringComparison.Ordinal))
            .Select(parameter => $"{parameter.Value} {parameter.Key}");
        new GeneratorHost(Spec.Vendor)
            .AddSource(
                $$"""
                using System;
                using System.Threading.Tasks;
                using Sinch.Voice;

                internal static class Reader
                {
                    public static async Task Try({{string.Join(", ", parameters)}})
                    {
                        await Task.CompletedTask;
                {{snippet}}
                    }
                }
                """)
            .Run()
            .AssertCompiles();
    }

    [Fact]
    public void There_are_snippets() => Assert.True(CSharp.Count >= 5);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
