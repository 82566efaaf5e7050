using System.Globalization;
using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>
/// The table in <c>docs/diagnostics/README.md</c> is written from the descriptors, and from the pages of what the build reports before the generator runs.
/// Run this class with ACCEPT_SNAPSHOTS=1 to write it.
/// </summary>
public partial class DiagnosticIndexTests
{
    private static readonly string s_path = Path.Combine(DiagnosticPage.Folder, "README.md");

    [Fact]
    public void The_table_is_current()
    {
        var index = File.ReadAllText(s_path).ReplaceLineEndings("\n");
        Assert.Equal(1, Table().Count(index));
        var expected = Table().Replace(index, _ => string.Join('\n', ["| ID | Title | Severity |", "|---|---|---|", .. Rows(), string.Empty]));
        if (Environment.GetEnvironmentVariable(SnapshotFolder.AcceptVariable) == "1")
        {
            File.WriteAllText(s_path, expected);
            return;
        }

        Assert.Equal(expected, index);
    }

    private static IEnumerable<string> Rows()
        => Descriptors.All.Select(descriptor => (descriptor.Id, Title: descriptor.Title.ToString(CultureInfo.InvariantCulture), Severity: descriptor.DefaultSeverity.ToString()))
            .Concat(BuildMessage.All.Select(message => (Id: message.Key, new DiagnosticPage(message.Key).Title, Severity: $"{message.Value.Severity}, of the build")))
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => $"| [{row.Id}]({row.Id}.md) | {row.Title} | {row.Severity} |");

    [GeneratedRegex(@"^\| ID \|.*\n(\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Table();
}
