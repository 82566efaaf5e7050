using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Runtime.Tests.Benchmarks;

/// <summary>The chart in docs/performance.md shows what the table there says. <c>-- ratios chart</c> of the benchmarks draws it.</summary>
public sealed partial class RatioChartTests
{
    private const string Head = "| what | against | measured | bar | |\n|---|---|---|---|---|\n";

    [Fact]
    public void The_picture_is_that_of_the_table()
        => Assert.Equal(RatioChart.Draw(Repository.Read("docs/performance.md")), Repository.Read("docs/images/ratios.svg"));

    /// <summary>The colors of the chart are the words of the table, which somebody writes.</summary>
    [Fact]
    public void The_table_says_of_each_line_whether_it_reached_its_bar()
    {
        var rows = Row().Matches(Repository.Read("docs/performance.md")).Select(row => row.Groups);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var values = row["measured"].Value.Split('–').Select(Parse).ToList();
            var limit = Parse(row["limit"].Value);
            var reached = values.Count(value => row["sign"].Value == "≥" ? value >= limit : value <= limit);
            Assert.Equal(reached == values.Count ? "" : reached == 0 ? "missed" : "missed by some runs", row["outcome"].Value.Trim());
        });

        static double Parse(string value) => double.Parse(value, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("| read | other, time | 0.50 | ≤ 0.60 | |", "reached", "0.50")]
    [InlineData("| read | other, time | 0.50–0.70 | ≤ 0.60 | missed by some runs |", "mixed", "0.50–0.70")]
    [InlineData("| read | other, time | 9.25 | ≤ 1.20 | missed |", "missed", "→ 9.25")]
    [InlineData("| serve | other, requests/s | 0.92 | ≥ 0.90 | |", "reached", "0.92")]
    public void A_ratio_is_a_bar_with_its_value(string row, string outcome, string label)
    {
        var (bars, texts) = Draw(row);
        Assert.All(bars, bar => Assert.StartsWith(outcome, bar, StringComparison.Ordinal));
        Assert.NotEmpty(bars);
        Assert.Contains(label, texts);
    }

    /// <summary>A count is no ratio, and that of a part to the whole would be no bar to be seen.</summary>
    [Theory]
    [InlineData("| write | its output, bytes beyond that, most | 0 B | ≤ 0 B | |")]
    [InlineData("| a key | generation, time | 0.0082–0.0199 | ≤ 0.01 | missed by some runs |")]
    public void What_is_no_ratio_of_two_sides_has_none(string row) => Assert.Empty(Draw(row).Bars);

    [Fact]
    public void Names_are_text_whatever_they_hold() => Assert.Contains("a < b & c", Draw("| a < b & c | other | 1 | ≤ 1 | |").Texts);

    /// <summary>A row of the table, with a unit or without.</summary>
    [GeneratedRegex(@"^\| [^|]+ \| [^|]+ \| (?<measured>[0-9.]+(–[0-9.]+)?)( \w+)? \| (?<sign>[≤≥]) (?<limit>[0-9.]+)( \w+)? \|(?<outcome>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static (IReadOnlyList<string> Bars, IReadOnlyList<string> Texts) Draw(string row)
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var image = XDocument.Parse(RatioChart.Draw(Head + row + "\n"));
        return (
            [.. image.Descendants(svg + "rect").Where(bar => (int?)bar.Attribute("y") > 30).Select(bar => bar.Attribute("class")!.Value)],
            [.. image.Descendants(svg + "text").Select(text => text.Value)]);
    }
}
