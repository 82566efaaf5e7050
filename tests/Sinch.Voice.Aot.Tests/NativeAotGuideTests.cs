using System.Text.RegularExpressions;

namespace Sinch.Voice.Aot.Tests;

/// <summary>The app contains every snippet of the guide, and is published and run.</summary>
public partial class NativeAotGuideTests
{
    private static readonly string s_guide = Repository.Read("docs/native-aot.md");

    private static readonly List<string> s_files =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/Sinch.Voice.Aot")).Select(file => Unindented(File.ReadAllText(file)))];

    public static TheoryData<string> Snippets => [.. Snippet().Matches(s_guide).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_is_part_of_the_app(string snippet)
        => Assert.Contains(s_files, file => file.Contains(Unindented(snippet), StringComparison.Ordinal));

    [Fact]
    public void There_are_snippets() => Assert.Equal(3, Snippets.Count);

    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("```(?:csharp|xml)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
