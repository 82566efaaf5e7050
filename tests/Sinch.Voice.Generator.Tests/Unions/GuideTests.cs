using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>Every snippet of the guide to unions compiles without a warning: those of C# 15 there, the others everywhere.</summary>
public partial class GuideTests
{
    private static readonly string s_guide = Repository.Read("docs/unions.md");

    public static TheoryData<string, LanguageVersion> Snippets
    {
        get
        {
            var data = new TheoryData<string, LanguageVersion>();
            foreach (var section in s_guide.Split("\n## "))
            {
                LanguageVersion[] versions = section.StartsWith("C# 15", StringComparison.Ordinal)
                    ? [LanguageVersion.CSharp15]
                    : [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14, LanguageVersion.CSharp15];
                foreach (var (snippet, version) in Snippet().Matches(section).SelectMany(match => versions.Select(version => (match.Groups[1].Value, version))))
                {
                    data.Add(snippet, version);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string snippet, LanguageVersion version)
        => new GeneratorHost(version, Spec.Corrected)
            .AddSource(
                $$"""
                using System;
                using Sinch.Voice;

                internal static class Reader
                {
                    public static void Try(CallInformation call)
                    {
                {{snippet}}
                    }
                }
                """)
            .RunTwice()
            .AssertCompiles();

    [Fact]
    public void There_are_snippets() => Assert.Equal((5 * 4) + 2, Snippets.Count);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
