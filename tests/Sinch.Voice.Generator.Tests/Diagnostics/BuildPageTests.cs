namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>What the build says before the generator runs has pages too. That it says it is a matter of the tests of the targets.</summary>
public class BuildPageTests
{
    [Theory]
    [MemberData(nameof(BuildMessage.Ids), MemberType = typeof(BuildMessage))]
    public void It_has_a_page_with_cause_fix_and_example_and_is_listed_in_the_index(string id)
    {
        var page = new DiagnosticPage(id);
        var severity = $"{BuildMessage.All[id].Severity}, of the build";
        var title = page.Text.Split('\n')[0][$"# {id}: ".Length..];
        Assert.StartsWith($"# {id}: {title}\n\nSeverity: {severity}\n", page.Text, StringComparison.Ordinal);
        Assert.All(["Cause", "Fix", "Example"], heading => Assert.NotEmpty(page.Section(heading)));
        Assert.Single(File.ReadAllLines(Path.Combine(DiagnosticPage.Folder, "README.md")), $"| [{id}]({id}.md) | {title} | {severity} |");
    }

    [Theory]
    [MemberData(nameof(BuildMessage.Ids), MemberType = typeof(BuildMessage))]
    public void The_message_on_its_page_is_that_of_the_targets(string id)
        => Assert.Matches(BuildMessage.All[id].PatternOf(id), Assert.Single(new DiagnosticPage(id).Messages));

    [Fact]
    public void There_are_such_messages() => Assert.Equal(["SVG070", "SVG071"], BuildMessage.All.Keys.Order(StringComparer.Ordinal));
}
