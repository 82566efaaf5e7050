using System.Globalization;
using System.Text.Json;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>The bill of materials in a package lists what users get with it.</summary>
public class SbomTests(PackageFeed feed)
{
    [Fact]
    public void It_describes_its_package()
        => Assert.All(feed.Packages, package =>
        {
            var sbom = Read(package);
            Assert.Equal("CycloneDX", sbom.GetProperty("bomFormat").GetString());
            var metadata = sbom.GetProperty("metadata");
            Assert.Equal(long.Parse(SourceCopy.CommitTime, CultureInfo.InvariantCulture), metadata.GetProperty("timestamp").GetDateTimeOffset().ToUnixTimeSeconds());
            var component = metadata.GetProperty("component");
            Assert.Equal((package, PackageFeed.Version, $"pkg:nuget/{package}@{PackageFeed.Version}"), (Text(component, "name"), Text(component, "version"), Text(component, "purl")));
            Assert.Equal("MIT", Assert.Single(component.GetProperty("licenses").EnumerateArray()).GetProperty("license").GetProperty("id").GetString());
        });

    /// <summary>What only builds the package is in there too, marked as excluded.</summary>
    [Fact]
    public void It_lists_exactly_what_users_get()
        => Assert.All(feed.Packages, package => Assert.Equal(
            ShippedPackages.Of(feed, package).Select(shipped => $"pkg:nuget/{shipped.Name}@{shipped.Version}").Order(StringComparer.Ordinal),
            Components(package).Select(component => Text(component, "purl")).Order(StringComparer.Ordinal)));

    /// <summary>In the two packages that carry assemblies of others, each is of a component of its name.</summary>
    [Fact]
    public void It_lists_the_libraries_that_the_package_carries()
    {
        var carriers = feed.Packages.Where(package => ShippedPackages.CarriedAssemblies(feed, package).Any()).ToList();

        Assert.Contains("Sinch.Voice.Generator", carriers);
        Assert.All(carriers, package => Assert.Subset(
            Components(package).Select(component => $"{Text(component, "name")}.dll").ToHashSet(),
            ShippedPackages.CarriedAssemblies(feed, package).ToHashSet()));
    }

    [Fact]
    public void Its_components_depend_on_each_other()
        => Assert.All(feed.Packages, package =>
        {
            var sbom = Read(package);
            var dependencies = sbom.GetProperty("dependencies").EnumerateArray()
                .ToDictionary(entry => Text(entry, "ref"), entry => entry.GetProperty("dependsOn").EnumerateArray().Select(dependency => dependency.GetString()!).ToList());
            var reached = new HashSet<string>();
            var pending = new Stack<string>([Text(sbom.GetProperty("metadata").GetProperty("component"), "bom-ref")]);
            while (pending.TryPop(out var reference))
            {
                if (reached.Add(reference) && dependencies.TryGetValue(reference, out var next))
                {
                    next.ForEach(pending.Push);
                }
            }

            Assert.Subset(reached, Components(package).Select(component => Text(component, "bom-ref")).ToHashSet());
        });

    [Fact]
    public void It_names_the_license_of_everything_that_others_made()
        => Assert.All(feed.Packages, package => Assert.All(
            Components(package).Where(component => !Text(component, "name").StartsWith("Sinch.Voice.", StringComparison.Ordinal)),
            component => Assert.NotEmpty(component.GetProperty("licenses").EnumerateArray())));

    private IEnumerable<JsonElement> Components(string package)
        => Read(package).GetProperty("components").EnumerateArray().Where(component => Text(component, "scope") != "excluded");

    private JsonElement Read(string package)
    {
        var file = Archive.Find(feed.FileOf(package), $"sbom/{package}.cdx.json");
        Assert.NotNull(file);
        return JsonSerializer.Deserialize<JsonElement>(file);
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
