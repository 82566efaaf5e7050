namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>Messages of the build before the generator runs have pages too. The tests of the targets check that the build reports them.</summary>
public class BuildPageTests
{
    [Theory]
    [MemberData(nameof(BuildMessage.Ids), MemberType = typeof(BuildMessage))]
    public void It_has_a_page_with_cause_fix_and_example(string id)
    {
        var page = new DiagnosticPage(id);
        var severity = $"{BuildMessage.All[id].Severity}, of the build";
        Assert.StartsWith($"# {id}: {page.Title}\n\nSeverity: {severity}\n", page.Text, StringComparison.Ordinal);
        Assert.All(["Cause", "Fix", "Example"], heading => Assert.NotEmpty(page.Section(heading)));
    }

    [Theory]
    [MemberData(nameof(BuildMessage.Ids), MemberType = typeof(BuildMessage))]
    public void The_message_on_its_page_is_that_of_the_targets(string id)
        => Assert.Matches(BuildMessage.All[id].PatternOf(id), Assert.Single(new DiagnosticPage(id).Messages));

    [Fact]
    public void There_are_such_messages() => Assert.Equal(["SVG070", "SVG071", "SVG072", "SVG073", "SVG075"], BuildMessage.All.Keys.Order(StringComparer.Ordinal));
}
