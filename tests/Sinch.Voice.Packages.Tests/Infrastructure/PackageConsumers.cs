namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The consumers as strangers have them: copied away from the repository, with nothing but the packed packages.</summary>
public sealed class PackageConsumers(PackageFeed feed) : Consumers
{
    protected override IEnumerable<string> Arguments
        => ["-p:SinchVoiceFrom=Package", $"-p:SinchVoiceVersion={PackageFeed.Version}", $"-p:RestoreAdditionalProjectSources={feed.Path}"];

    protected override IReadOnlyDictionary<string, string> Environment => feed.Environment;

    protected override string Prepare()
    {
        var source = Repository.PathOf("tests/Consumers");
        var target = Path.Combine(Folder, "projects");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                continue;
            }

            var copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}
