using System.Text;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>Every package that users get with ours has a license of <c>packaging/allowed-licenses.txt</c>.</summary>
public class LicenseTests(PackageFeed feed)
{
    private static readonly string[] s_allowed =
        [.. File.ReadLines(Repository.PathOf("packaging/allowed-licenses.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void What_users_get_has_an_allowed_license()
    {
        var forbidden = Others().Where(package => !LicenseExpression.IsAllowed(package.ReadLicense(), s_allowed)).Select(package => $"{package}: {package.ReadLicense()}").ToList();

        Assert.True(forbidden.Count == 0, string.Join('\n', forbidden));
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("GPL-3.0-only", false)]
    [InlineData("none", false)]
    [InlineData("MIT OR GPL-3.0-only", true)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("GPL-3.0-only AND MIT OR Apache-2.0", true)]
    [InlineData("GPL-3.0-only AND (MIT OR Apache-2.0)", false)]
    [InlineData("(MIT OR Apache-2.0) AND GPL-3.0-only", false)]
    [InlineData("(MIT OR GPL-3.0-only) AND (GPL-3.0-only OR Apache-2.0)", true)]
    [InlineData("((MIT))", true)]
    [InlineData("Apache-2.0 WITH LLVM-exception", false)]
    [InlineData("MIT)", false)]
    [InlineData("(MIT", false)]
    [InlineData("", false)]
    public void Of_licenses_to_choose_from_one_is_enough_and_of_those_that_apply_all_are_needed(string license, bool isAllowed)
        => Assert.Equal(isAllowed, LicenseExpression.IsAllowed(license, ["MIT", "Apache-2.0"]));

    [Fact]
    public void Every_exception_is_needed()
    {
        var used = Others().Select(package => package.ReadLicense()).ToHashSet();

        Assert.All(s_allowed.Where(license => license.Contains(':', StringComparison.Ordinal)), license => Assert.Contains(license, used));
    }

    [Fact]
    public void A_package_names_the_libraries_that_it_carries_and_their_licenses()
        => Assert.All(feed.Packages, package =>
        {
            var notices = Encoding.UTF8.GetString(Archive.Find(feed.FileOf(package), "THIRD-PARTY-NOTICES.txt") ?? []);
            Assert.All(ShippedPackages.CarriedAssemblies(feed, package), assembly => Assert.Contains(Path.GetFileNameWithoutExtension(assembly), notices, StringComparison.Ordinal));
        });

    private List<ShippedPackage> Others()
    {
        var others = feed.Packages.SelectMany(package => ShippedPackages.Of(feed, package)).Where(package => package.Folder is not null).Distinct().ToList();
        Assert.NotEmpty(others);
        return others;
    }
}
