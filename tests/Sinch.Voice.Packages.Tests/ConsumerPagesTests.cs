using System.Text.RegularExpressions;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The pages of <c>docs/consumers</c> show the projects as they are built.</summary>
public partial class ConsumerPagesTests
{
    private static readonly string s_folder = Repository.PathOf("docs/consumers");

    [Fact]
    public void Every_listing_is_the_file_that_it_names()
    {
        var listings = Pages().SelectMany(page => Listing().Matches(File.ReadAllText(page))).ToList();
        Assert.NotEmpty(listings);
        Assert.All(listings, listing
            => Assert.Equal(File.ReadAllText(Repository.PathOf(listing.Groups["file"].Value)).TrimStart('\uFEFF'), listing.Groups["text"].Value));
    }

    [Fact]
    public void Every_project_is_on_a_page()
    {
        var text = string.Concat(Pages().Select(File.ReadAllText));
        Assert.All(
            Directory.EnumerateDirectories(Repository.PathOf("tests/Consumers")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")),
            name => Assert.Contains($"tests/Consumers/{name}/", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_names_every_page()
    {
        var index = File.ReadAllText(Path.Combine(s_folder, "README.md"));
        Assert.All(Pages().Select(Path.GetFileName).Where(name => name != "README.md"), name => Assert.Contains($"({name})", index, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(s_folder, "*.md");

    [GeneratedRegex("```[a-z]+\n(// |<!-- )(?<file>tests/Consumers/[^ \n]+)( -->)?\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Listing();
}
