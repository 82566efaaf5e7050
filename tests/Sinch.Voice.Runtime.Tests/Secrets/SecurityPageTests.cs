using System.Text.RegularExpressions;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>The tests that SECURITY.md names exist.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly List<string> s_files =
    [
        .. from project in Directory.EnumerateDirectories(Repository.PathOf("tests"))
           from file in Directory.EnumerateFiles(project, "*Tests.cs", SearchOption.AllDirectories)
           where !Path.GetRelativePath(project, file).StartsWith("bin", StringComparison.Ordinal)
           select Path.GetFileNameWithoutExtension(file),
    ];

    public static TheoryData<string> Named
        => [.. TestClass().Matches(File.ReadAllText(Repository.PathOf("SECURITY.md"))).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Named))]
    public void A_test_class_that_is_named_exists(string name) => Assert.Single(s_files, name);

    /// <summary>A name is enough to find a test class, here and wherever a failure is reported.</summary>
    [Fact]
    public void Every_test_class_has_a_name_of_its_own() => Assert.Distinct(s_files);

    [Fact]
    public void Every_promise_names_one()
    {
        var rows = File.ReadLines(Repository.PathOf("SECURITY.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| promise", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(TestClass(), row));
    }

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestClass();
}
