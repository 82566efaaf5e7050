using System.Text.RegularExpressions;

namespace Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

/// <summary>The page of the documentation.</summary>
internal static partial class Page
{
    public static string Text { get; } = Repository.Read("docs/emulator/tool.md");

    /// <summary>Gets the YAML files on the page. The first one is for the sample application.</summary>
    public static IReadOnlyList<string> Yaml { get; } = [.. Block().Matches(Text).Select(match => match.Groups["text"].Value)];

    /// <summary>Writes the scenarios for the sample application into a folder.</summary>
    /// <returns>The name of the file.</returns>
    public static string WriteScenarios(TemporaryFolder folder)
    {
        folder.Write("calls.yaml", Yaml[0]);
        return "calls.yaml";
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Block();
}
