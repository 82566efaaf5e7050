using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>The examples in the XML documentation of the runtime compile against the generated client.</summary>
public class RuntimeExampleTests
{
    private const string Usings =
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Sinch.Voice;

        """;

    /// <summary>An example that isn't about the vendor's document says which schema it is about.</summary>
    private static readonly Spec[] s_labels = [Spec.OfSchemas("""{ "Labels": { "type": "object", "properties": { "id": { "type": "string" } }, "additionalProperties": { "type": "string" } } }""")];

    public static TheoryData<string, string> Examples
        => [.. Directory.EnumerateFiles(Repository.PathOf("runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ExamplesIn(File.ReadAllText(file)).Select(example => (Path.GetFileNameWithoutExtension(file), example)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles(string file, string example)
    {
        Assert.NotEmpty(file);
        new GeneratorHost(LanguageVersion.CSharp12, References.WithAspNetCore, example.Contains("new Labels", StringComparison.Ordinal) ? s_labels : Spec.Corrected)
            .AddSource(Usings + (example.TrimStart().StartsWith("sealed class", StringComparison.Ordinal) ? example : Statements(example)))
            .RunTwice()
            .AssertCompiles();
    }

    [Fact]
    public void There_are_examples() => Assert.Equal(8, Examples.Count);

    private static string Statements(string example)
        => $$"""
            internal static class Reader
            {
                public static void Try()
                {
            {{example}}
                }
            }
            """;

    private static IEnumerable<string> ExamplesIn(string source)
        => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes(descendIntoTrivia: true)
            .OfType<DocumentationCommentTriviaSyntax>()
            .Select(comment => XElement.Parse($"<doc>{string.Join('\n', comment.ToString().Split('\n').Select(line => line.Trim().TrimStart('/')))}</doc>"))
            .SelectMany(comment => comment.Elements("example").Elements("code"))
            .Select(code => code.Value);
}
