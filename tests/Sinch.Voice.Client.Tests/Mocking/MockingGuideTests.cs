using System.Text.RegularExpressions;

namespace Sinch.Voice.Client.Tests.Mocking;

/// <summary>A test of this folder contains every snippet of the mocking guide, and is compiled and run.</summary>
public partial class MockingGuideTests
{
    private static readonly List<string> s_tests =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/Sinch.Voice.Client.Tests/Mocking"), "*.cs").Select(file => Unindented(File.ReadAllText(file)))];

    public static TheoryData<string> Snippets
        => [.. Snippet().Matches(Repository.Read("docs/mocking.md")).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_is_part_of_a_test(string snippet)
        => Assert.Contains(s_tests, test => test.Contains(Unindented(snippet), StringComparison.Ordinal));

    [Fact]
    public void There_are_snippets() => Assert.Equal(5, Snippets.Count);

    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
