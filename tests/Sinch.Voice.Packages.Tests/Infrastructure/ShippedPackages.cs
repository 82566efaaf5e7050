using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>What users get with a package: the packages that it depends on, directly or not, and those whose assemblies it carries.</summary>
internal static class ShippedPackages
{
    /// <summary>Reads it from the package, and from what NuGet resolved for its project.</summary>
    public static IReadOnlyCollection<ShippedPackage> Of(PackageFeed feed, string package)
    {
        using var file = File.OpenRead(Path.Combine(feed.Sources.Artifacts, "obj", package, "project.assets.json"));
        using var assets = JsonDocument.Parse(file);
        var folder = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        var shipped = new HashSet<ShippedPackage>();

        foreach (var target in assets.RootElement.GetProperty("targets").EnumerateObject())
        {
            var libraries = target.Value.EnumerateObject().Select(Library.Read).ToDictionary(library => library.Name, StringComparer.OrdinalIgnoreCase);
            var pending = new Queue<string>(Roots(assets.RootElement, target.Name).Concat(Carried(feed, package, libraries.Values)));
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            while (pending.TryDequeue(out var name))
            {
                // What the framework has is not restored.
                if (seen.Add(name) && libraries.TryGetValue(name, out var library))
                {
                    shipped.Add(new ShippedPackage(library.Name, library.Version, library.IsProject ? null : folder));
                    foreach (var dependency in library.Dependencies)
                    {
                        pending.Enqueue(dependency);
                    }
                }
            }
        }

        // A dependency that only the manifest has is a package from here, which has its own dependencies.
        using var manifest = new MemoryStream(Archive.Find(feed.FileOf(package), $"{package}.nuspec")!);
        foreach (var dependency in XDocument.Load(manifest).Descendants().Where(element => element.Name.LocalName == "dependency"))
        {
            var name = dependency.Attribute("id")!.Value;
            if (!shipped.Any(other => other.Name == name))
            {
                shipped.Add(new ShippedPackage(name, dependency.Attribute("version")!.Value, null));
            }
        }

        return shipped;
    }

    /// <summary>The direct dependencies that the package passes on.</summary>
    private static IEnumerable<string> Roots(JsonElement assets, string target)
    {
        var project = assets.GetProperty("project");
        var dependencies = project.GetProperty("frameworks").EnumerateObject().Where(framework => IsOf(framework, target))
            .SelectMany(framework => framework.Value.TryGetProperty("dependencies", out var direct) ? direct.EnumerateObject().ToArray() : [])
            .Where(dependency => !(dependency.Value.TryGetProperty("suppressParent", out var suppressed) && suppressed.GetString() == "All")
                && !dependency.Value.TryGetProperty("autoReferenced", out _))
            .Select(dependency => dependency.Name);
        var projects = project.GetProperty("restore").GetProperty("frameworks").EnumerateObject().Where(framework => IsOf(framework, target))
            .SelectMany(framework => framework.Value.GetProperty("projectReferences").EnumerateObject())
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Name));
        return dependencies.Concat(projects);
    }

    /// <summary>Targets are named as frameworks are, but for .NET Standard.</summary>
    private static bool IsOf(JsonProperty framework, string target) => target.Replace(".NETStandard,Version=v", "netstandard", StringComparison.Ordinal) == framework.Name;

    /// <summary>The libraries whose assemblies are in the package.</summary>
    private static IEnumerable<string> Carried(PackageFeed feed, string package, IEnumerable<Library> libraries)
    {
        var assemblies = CarriedAssemblies(feed, package).ToHashSet(StringComparer.Ordinal);
        return libraries.Where(library => library.Assemblies.Any(assemblies.Contains)).Select(library => library.Name);
    }

    /// <summary>The assemblies in a package that aren't of this repository.</summary>
    public static IEnumerable<string> CarriedAssemblies(PackageFeed feed, string package)
        => Archive.Read(feed.FileOf(package)).Keys.Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Select(name => Path.GetFileName(name))
            .Where(name => !name.StartsWith("Sinch.Voice.", StringComparison.Ordinal)).Distinct();

    private sealed record Library(string Name, string Version, bool IsProject, IReadOnlyList<string> Dependencies, IReadOnlyList<string> Assemblies)
    {
        public static Library Read(JsonProperty library)
        {
            var name = library.Name.Split('/');
            return new Library(
                name[0],
                name[1],
                library.Value.GetProperty("type").GetString() == "project",
                Names(library.Value, "dependencies"),
                [.. Names(library.Value, "runtime").Select(path => Path.GetFileName(path))]);
        }

        private static IReadOnlyList<string> Names(JsonElement library, string property)
            => library.TryGetProperty(property, out var names) ? [.. names.EnumerateObject().Select(entry => entry.Name)] : [];
    }
}

/// <summary>A package that users get with another.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">The version.</param>
/// <param name="Folder">The folder of restored packages; <see langword="null"/> for a package of this repository.</param>
internal sealed record ShippedPackage(string Name, string Version, string? Folder)
{
    public override string ToString() => $"{Name} {Version}";

    /// <summary>Reads the license: an SPDX expression, an address, or the hash of a text.</summary>
    public string ReadLicense()
    {
        var folder = Path.Combine(Folder!, Name.ToLowerInvariant(), Version.ToLowerInvariant());
        var metadata = XDocument.Load(Path.Combine(folder, $"{Name.ToLowerInvariant()}.nuspec")).Root!.Elements().Single();
        XElement? Element(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

        return Element("license") switch
        {
            null => Element("licenseUrl")?.Value ?? "none",
            var license when license.Attribute("type")?.Value == "expression" => license.Value,
            var license => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, license.Value.Replace('\\', '/')))))}",
        };
    }
}
