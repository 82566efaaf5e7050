using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>A debugger finds the sources of every assembly: on the repository's page, or in the symbols.</summary>
public class SymbolTests(PackageFeed feed)
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void Every_assembly_has_its_symbols_in_itself_or_in_the_symbol_package()
    {
        var assemblies = Assemblies().ToList();

        Assert.Equal(feed.Packages.Except(["Sinch.Voice.Templates"]), assemblies.Select(assembly => assembly.Package).Distinct());
        Assert.All(assemblies, assembly =>
        {
            using var reader = assembly.OpenSymbols();
            Assert.NotEmpty(reader.GetMetadataReader().Documents);
        });
    }

    [Fact]
    public void Every_source_is_in_the_commit_or_in_the_symbols()
    {
        var prefix = $"https://raw.githubusercontent.com/{SourceCopy.RepositoryUrl["https://github.com/".Length..]}/{feed.Sources.Commit}/";
        Assert.All(Assemblies(), assembly =>
        {
            using var provider = assembly.OpenSymbols();
            var reader = provider.GetMetadataReader();
            var link = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(Information(reader, EntityHandle.ModuleDefinition, s_sourceLink)!)!["documents"];
            var (from, to) = Assert.Single(link);
            Assert.Equal(("/_/*", $"{prefix}*"), (from, to));

            foreach (var handle in reader.Documents)
            {
                var name = reader.GetString(reader.GetDocument(handle).Name);
                Assert.StartsWith("/_/", name, StringComparison.Ordinal);
                var isCommitted = !name.StartsWith("/_/artifacts/", StringComparison.Ordinal) && File.Exists(Path.Combine(feed.Sources.Folder, name["/_/".Length..]));
                Assert.True(isCommitted != Information(reader, handle, s_embeddedSource) is not null, $"{assembly}: {name} is {(isCommitted ? "both in the commit and embedded" : "neither in the commit nor embedded")}.");
            }
        });
    }

    [Fact]
    public void An_assembly_names_its_commit()
        => Assert.All(Assemblies(), assembly =>
        {
            using var file = new PEReader(new MemoryStream(assembly.Bytes));
            var reader = file.GetMetadataReader();
            Assert.Contains(
                reader.GetAssemblyDefinition().GetCustomAttributes(),
                handle => Holds(reader.GetBlobBytes(reader.GetCustomAttribute(handle).Value), $"{PackageFeed.Version}+{feed.Sources.Commit}"));
        });

    /// <summary>NuGet leaves it out of a manifest that is written by hand, the generator's, until the repository has an address.</summary>
    [Fact]
    public void A_package_names_its_commit()
        => Assert.All(feed.Packages.Except(["Sinch.Voice.Generator"]), package =>
        {
            using var manifest = new MemoryStream(Archive.Find(feed.FileOf(package), $"{package}.nuspec")!);
            Assert.Equal(feed.Sources.Commit, XDocument.Load(manifest).Descendants().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value);
        });

    [Fact]
    public void Nothing_in_a_package_names_a_folder_of_the_machine()
    {
        string[] folders =
        [
            Path.GetTempPath().TrimEnd('/', '\\'), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Repository.PathOf("."),
            Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")).TrimEnd('/', '\\'),
        ];
        var found = Directory.EnumerateFiles(feed.Path)
            .SelectMany(file => Archive.Read(file).SelectMany(entry => Contents(entry.Key, entry.Value).Select(content => (Name: $"{Path.GetFileName(file)}: {content.Name}", content.Bytes))))
            .SelectMany(content => folders.Where(folder => Holds(content.Bytes, folder)).Select(folder => $"{content.Name} has {folder}"))
            .ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What is compressed within an entry counts too: embedded symbols, and the sources in symbols.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Contents(string name, byte[] bytes)
    {
        yield return (name, bytes);
        using var symbols = name.EndsWith(".pdb", StringComparison.Ordinal) ? Symbols(bytes) : name.EndsWith(".dll", StringComparison.Ordinal) ? EmbeddedSymbols(bytes) : null;
        if (symbols?.GetMetadataReader() is not { } reader)
        {
            yield break;
        }

        foreach (var handle in reader.Documents)
        {
            var document = reader.GetString(reader.GetDocument(handle).Name);
            yield return ($"{name}: {document}", Encoding.UTF8.GetBytes(document));
            if (Information(reader, handle, s_embeddedSource) is { } source)
            {
                yield return ($"{name}: {document}", Inflate(source));
            }
        }
    }

    private static bool Holds(byte[] bytes, string text)
        => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    private static byte[] Inflate(byte[] source)
    {
        if (BitConverter.ToInt32(source) == 0)
        {
            return source[4..];
        }

        using var inflater = new DeflateStream(new MemoryStream(source, 4, source.Length - 4), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        inflater.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static byte[]? Information(MetadataReader reader, EntityHandle parent, Guid kind)
        => reader.GetCustomDebugInformation(parent).Select(reader.GetCustomDebugInformation).Where(information => reader.GetGuid(information.Kind) == kind)
            .Select(information => reader.GetBlobBytes(information.Value)).SingleOrDefault();

    private static MetadataReaderProvider Symbols(byte[] file) => MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(file));

    private static MetadataReaderProvider? EmbeddedSymbols(byte[] file)
    {
        using var reader = new PEReader(new MemoryStream(file));
        return reader.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
            .Select(reader.ReadEmbeddedPortablePdbDebugDirectoryData).SingleOrDefault();
    }

    /// <summary>The assemblies of this repository. Those of others are in packages too.</summary>
    private IEnumerable<PackedAssembly> Assemblies()
        => from package in feed.Packages
           from entry in Archive.Read(feed.FileOf(package))
           where Path.GetFileName(entry.Key).StartsWith("Sinch.Voice.", StringComparison.Ordinal) && entry.Key.EndsWith(".dll", StringComparison.Ordinal)
           select new PackedAssembly(package, entry.Key, entry.Value, feed.FileOf(package, "snupkg"));

    private sealed record PackedAssembly(string Package, string Name, byte[] Bytes, string SymbolPackage)
    {
        public override string ToString() => $"{Package}: {Name}";

        public MetadataReaderProvider OpenSymbols()
        {
            if (EmbeddedSymbols(Bytes) is { } embedded)
            {
                return embedded;
            }

            using var reader = new PEReader(new MemoryStream(Bytes));
            var codeView = reader.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
            var symbols = Symbols(Archive.Find(SymbolPackage, Path.ChangeExtension(Name, ".pdb")) ?? throw new InvalidOperationException($"{this} has no symbols."));
            Assert.Equal(new BlobContentId(reader.ReadCodeViewDebugDirectoryData(codeView).Guid, codeView.Stamp), new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id));
            return symbols;
        }
    }
}
