using System.Text.RegularExpressions;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>What SECURITY.md promises is shown by tests that there are.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly HashSet<string> s_files =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<string> Named
        => [.. TestClass().Matches(File.ReadAllText(Repository.PathOf("SECURITY.md"))).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Named))]
    public void A_test_class_that_is_named_exists(string name) => Assert.Contains(name, s_files);

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
