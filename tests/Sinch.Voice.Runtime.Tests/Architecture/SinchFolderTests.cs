using System.Text.RegularExpressions;
using Sinch.Voice.Tests.Support;

namespace Sinch.Voice.Runtime.Tests.Architecture;

/// <summary>The runtime serves clients of any document. Only its folder <c>Sinch</c> knows Sinch's applications, signatures and error bodies.</summary>
public sealed class SinchFolderTests
{
    /// <summary>The timestamp of a signature is a header that no client lets its callers set.</summary>
    private static readonly string[] s_permitted = ["ExtraHeaders.cs: RequestSignature"];

    private static readonly string s_root = Repository.PathOf("runtime/Sinch.Voice.Runtime");

    [Fact]
    public void The_other_folders_name_no_type_after_Sinch()
        => Assert.DoesNotContain(General().Select(Path.GetFileNameWithoutExtension), name => name!.Contains("Sinch", StringComparison.Ordinal));

    [Fact]
    public void The_other_folders_use_no_type_of_it()
    {
        var types = string.Join('|', Files("Sinch").Select(Path.GetFileNameWithoutExtension));
        var use = new Regex($@"^(?!\s*//).*\b({types})[.(<]", RegexOptions.Multiline);
        var uses = General().SelectMany(file => use.Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Groups[1].Value}"));
        Assert.Equal(s_permitted, uses.Distinct());
    }

    private static IEnumerable<string> General() => Files(string.Empty).Except(Files("Sinch"));

    private static IEnumerable<string> Files(string folder)
        => Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(s_root, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));
}
