using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Every C# snippet in the README compiles against the generated client.</summary>
public partial class ReadmeTests
{
    private const string Usings =
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Sinch.Voice;

        """;

    private static readonly string s_readme = Repository.Read("README.md");

    private static readonly List<string> s_snippets = [.. Snippet().Matches(s_readme).Select(match => match.Groups[1].Value)];

    public static TheoryData<string> Statements => [.. s_snippets.Where(snippet => !IsType(snippet))];

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_snippet_compiles(string snippet)
    {
        // What a snippet uses and doesn't declare itself stands around it.
        var parameters = new Dictionary<string, string>
        {
            ["args"] = "string[]", ["voice"] = "SinchVoiceClient", ["key"] = "string", ["secret"] = "string", ["callId"] = "string", ["ice"] = "IceEvent",
        }
            .Where(parameter => !Regex.IsMatch(snippet, $@"\b{parameter.Key} = "))
            .Select(parameter => $"{parameter.Value} {parameter.Key}");
        Host()
            .AddSource(
                $$"""
                {{Usings}}
                internal static class Reader
                {
                    public static async Task Try({{string.Join(", ", parameters)}})
                    {
                        await Task.CompletedTask;
                {{snippet}}
                    }
                }
                """)
            .RunTwice()
            .AssertCompiles();
    }

    [Fact]
    public void There_are_snippets() => Assert.True(s_snippets.Count >= 9);

    /// <summary>The vendor's client, with the types that snippets declare.</summary>
    private static GeneratorHost Host()
    {
        var host = new GeneratorHost(LanguageVersion.CSharp12, References.WithAspNetCore, Spec.Corrected);
        foreach (var type in s_snippets.Where(IsType))
        {
            host.AddSource(Usings + type);
        }

        return host;
    }

    private static bool IsType(string snippet) => snippet.StartsWith("sealed class", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
