using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>The snippets of <c>docs/other-documents.md</c> compile against the client of its document.</summary>
public partial class OtherDocumentsPageTests
{
    private const string Usings =
        """
        using System;
        using System.IO;
        using System.Net.ServerSentEvents;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Contoso.Pets;
        using Sinch.Voice;

        """;

    private static readonly string s_page = Repository.Read("docs/other-documents.md");

    public static TheoryData<string> Statements => [.. Blocks("csharp").Where(snippet => !IsType(snippet))];

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_snippet_compiles(string snippet)
        => Host().AddSource(
            $$"""
            {{Usings}}
            internal static class Reader
            {
                public static async Task Try(string[] args, string key, ITokenProvider tokens)
                {
                    await Task.CompletedTask;
            {{snippet}}
                }
            }
            """).RunTwice().AssertClean();

    [Fact]
    public void There_are_snippets_and_types()
    {
        Assert.Equal(9, Statements.Count);
        Assert.Single(Blocks("csharp"), IsType);
    }

    private static GeneratorHost Host()
    {
        var item = XElement.Parse(Blocks("xml").Single()).Elements().Single();
        var document = new Spec(Blocks("json").Single(), item.Attribute("Include")!.Value)
        {
            Metadata = item.Attributes().Where(attribute => attribute.Name != "Include").ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value),
        };
        var host = new GeneratorHost(LanguageVersion.CSharp12, References.WithAspNetCore, document);
        foreach (var type in Blocks("csharp").Where(IsType))
        {
            host.AddSource(Usings + type);
        }

        return host;
    }

    private static IEnumerable<string> Blocks(string language)
        => Block().Matches(s_page).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    private static bool IsType(string snippet) => snippet.StartsWith("sealed class", StringComparison.Ordinal);

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
