using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Every C# snippet of the README and of the pages about the client compiles against the generated client.</summary>
public partial class PageTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Sinch.Voice;

        """;

    /// <summary>The variables that snippets use without declaring them.</summary>
    private static readonly Dictionary<string, string> s_parameters = new()
    {
        ["args"] = "string[]", ["voice"] = "SinchVoiceClient", ["key"] = "string", ["secret"] = "string", ["oldSecret"] = "string", ["newSecret"] = "string",
        ["callId"] = "string", ["ice"] = "IceEvent", ["pie"] = "PieEvent", ["notify"] = "NotifyEvent",
    };

    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("docs/calls.md", 4)]
    [InlineData("docs/callbacks.md", 6)]
    [InlineData("docs/dependency-injection.md", 10)]
    [InlineData("docs/enums.md", 4)]
    [InlineData("docs/json.md", 3)]
    [InlineData("docs/operating.md", 3)]
    [InlineData("docs/resilience.md", 6)]
    [InlineData("docs/streams.md", 6)]
    [InlineData("docs/telemetry.md", 2)]
    public void The_snippets_of_a_page_compile(string page, int count)
    {
        var snippets = Snippet().Matches(File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n"))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.Equal(count, snippets.Count);
        var host = new GeneratorHost(LanguageVersion.CSharp12, References.WithAspNetCore, Spec.Corrected);
        for (var i = 0; i < snippets.Count; i++)
        {
            host.AddSource(Usings + (IsType(snippets[i]) ? snippets[i] : Statements(snippets[i], i)));
        }

        host.RunTwice().AssertCompiles();
    }

    private static string Statements(string snippet, int number)
    {
        var parameters = s_parameters.Where(parameter => !Regex.IsMatch(snippet, $@"\b{parameter.Key} = ")).Select(parameter => $"{parameter.Value} {parameter.Key}");
        return
            $$"""
            internal static class Reader{{number}}
            {
                public static async Task Try({{string.Join(", ", parameters)}})
                {
                    await Task.CompletedTask;
            {{snippet}}
                }
            }
            """;
    }

    private static bool IsType(string snippet) => snippet.StartsWith("sealed class", StringComparison.Ordinal) || snippet.StartsWith("interface", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
