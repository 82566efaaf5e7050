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
        var forbidden = Others().Where(package => !IsAllowed(package.ReadLicense())).Select(package => $"{package}: {package.ReadLicense()}").ToList();

        Assert.True(forbidden.Count == 0, string.Join('\n', forbidden));
    }

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

    /// <summary>Of several licenses to choose from one must be allowed; of several that apply, all.</summary>
    private static bool IsAllowed(string license)
        => license.Split(" OR ").Any(choice => choice.Split(" AND ").All(part => s_allowed.Contains(part.Trim('(', ')', ' '))));

    private List<ShippedPackage> Others()
    {
        var others = feed.Packages.SelectMany(package => ShippedPackages.Of(feed, package)).Where(package => package.Folder is not null).Distinct().ToList();
        Assert.NotEmpty(others);
        return others;
    }
}
