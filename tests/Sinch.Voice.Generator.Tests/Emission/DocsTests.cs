using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Every C# snippet of the pages on dependency injection, telemetry, resilience and operation compiles against the generated client.</summary>
public partial class DocsTests
{
    private const string Usings =
        """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Sinch.Voice;

        """;

    private static readonly List<string> s_snippets = [.. new[] { "dependency-injection.md", "telemetry.md", "resilience.md", "operating.md" }.SelectMany(SnippetsOf)];

    [Fact]
    public void All_snippets_compile()
    {
        Assert.Equal(18, s_snippets.Count);
        var host = new GeneratorHost(LanguageVersion.CSharp12, References.WithAspNetCore, Spec.Corrected);
        for (var i = 0; i < s_snippets.Count; i++)
        {
            host.AddSource(Usings + (IsType(s_snippets[i]) ? s_snippets[i] : Statements(s_snippets[i], i)));
        }

        host.RunTwice().AssertCompiles();
    }

    private static string Statements(string snippet, int number) =>
        $$"""
        internal static class Reader{{number}}
        {
            public static void Try(string[] args, string key, string secret, string oldSecret, string newSecret)
            {
        {{snippet}}
            }
        }
        """;

    private static bool IsType(string snippet) => snippet.StartsWith("sealed class", StringComparison.Ordinal);

    private static IEnumerable<string> SnippetsOf(string page)
    {
        var text = Repository.Read($"docs/{page}");
        return Snippet().Matches(text).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
