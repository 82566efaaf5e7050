using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>Draws the table of ratios in docs/performance.md as a bar chart.</summary>
internal static partial class RatioChart
{
    /// <summary>Where the bars begin, and the length of one that is 1.</summary>
    private const int Left = 350;
    private const int Unit = 130;

    /// <summary>The ratio at which bars are cut off.</summary>
    private const double Most = 3.25;

    private const int Top = 64;
    private const int RowHeight = 36;
    private const int Width = 880;

    private const string Style =
        """
          <style>
            svg { color-scheme: light dark; font-family: system-ui, -apple-system, "Segoe UI", sans-serif; }
            .paper { fill: #ffffff; }
            text { fill: #1f2328; font-size: 13px; }
            .against, .scale { fill: #59636e; font-size: 11px; }
            .reached { fill: #2f81c7; }
            .mixed { fill: #b08800; }
            .missed { fill: #cf5b2e; }
            .spread { fill-opacity: 0.45; }
            .limit { stroke: #1f2328; stroke-width: 2; }
            .grid { stroke: #d1d9e0; }
            .one { stroke: #59636e; stroke-dasharray: 3 3; }
            @media (prefers-color-scheme: dark) {
              .paper { fill: #0d1117; }
              text { fill: #e6edf3; }
              .against, .scale { fill: #9198a1; }
              .reached { fill: #4c9be0; }
              .mixed { fill: #d6ad2b; }
              .missed { fill: #e8794c; }
              .limit { stroke: #e6edf3; }
              .grid { stroke: #3d444d; }
              .one { stroke: #9198a1; }
            }
          </style>
        """;

    /// <summary>Makes the chart of the page's table. Counts, and ratios that compare a part with the whole, have no bar.</summary>
    /// <param name="page">The text of docs/performance.md.</param>
    /// <returns>The text of an SVG image.</returns>
    public static string Draw(string page)
    {
        var rows = Row().Matches(page).Select(Read).Where(row => row.Limit >= 0.1).ToList();
        var bottom = Top + (rows.Count * RowHeight);
        var svg = new StringBuilder();
        svg.Append(Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{bottom + 16}" viewBox="0 0 {Width} {bottom + 16}" role="img" aria-labelledby="title desc">
              <title id="title">Ratios of the benchmarks</title>
              <desc id="desc">{Escape(string.Join("; ", rows.Select(row => $"{row.What} / {row.Against}: {row.Measured}, the bar is {row.Bar}")))}</desc>
            {Style}
              <rect class="paper" width="{Width}" height="{bottom + 16}" />
              <rect class="reached" x="{Left}" y="12" width="12" height="12" /><text x="{Left + 18}" y="22">bar reached</text>
              <rect class="mixed" x="{Left + 110}" y="12" width="12" height="12" /><text x="{Left + 128}" y="22">missed by some runs</text>
              <rect class="missed" x="{Left + 280}" y="12" width="12" height="12" /><text x="{Left + 298}" y="22">missed</text>
              <line class="limit" x1="{Left + 366}" x2="{Left + 366}" y1="10" y2="26" /><text x="{Left + 374}" y="22">the bar</text>

            """));
        for (var tick = 0; tick <= Most; tick++)
        {
            svg.Append(Invariant($"""
                  <line class="{(tick == 1 ? "one" : "grid")}" x1="{X(tick)}" x2="{X(tick)}" y1="{Top - 8}" y2="{bottom}" />
                  <text class="scale" x="{X(tick)}" y="{Top - 14}" text-anchor="middle">{tick}</text>

                """));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            Draw(svg, rows[i], Top + (i * RowHeight));
        }

        return svg.Append("</svg>\n").ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A bar to the greatest measurement, paler from the least on, with a line where the bar is that it has to reach.</summary>
    private static void Draw(StringBuilder svg, Ratio row, int y)
    {
        var (least, greatest) = (Math.Min(row.Least, Most), Math.Min(row.Greatest, Most));
        svg.Append(Invariant($"""
              <text x="{Left - 12}" y="{y + 13}" text-anchor="end">{Escape(row.What)}</text>
              <text class="against" x="{Left - 12}" y="{y + 27}" text-anchor="end">{Escape(row.Against)}</text>
              <rect class="{row.Outcome}" x="{Left}" y="{y + 6}" width="{X(least) - Left}" height="18" />

            """));
        if (greatest > least)
        {
            svg.Append(Invariant($"""
                  <rect class="{row.Outcome} spread" x="{X(least)}" y="{y + 6}" width="{X(greatest) - X(least)}" height="18" />

                """));
        }

        svg.Append(Invariant($"""
              <line class="limit" x1="{X(row.Limit)}" x2="{X(row.Limit)}" y1="{y + 2}" y2="{y + 28}" />
              <text x="{X(Math.Max(greatest, row.Limit)) + 8}" y="{y + 20}">{(row.Greatest > Most ? "→ " : "")}{Escape(row.Measured)}</text>

            """));
    }

    private static Ratio Read(Match row)
    {
        var values = row.Groups["measured"].Value.Split('–').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var outcome = row.Groups["outcome"].Value.Trim() switch { "" => "reached", "missed" => "missed", _ => "mixed" };
        return new(
            row.Groups["what"].Value,
            row.Groups["against"].Value,
            row.Groups["measured"].Value,
            row.Groups["bar"].Value,
            values[0],
            values[^1],
            double.Parse(row.Groups["bar"].Value[2..], CultureInfo.InvariantCulture),
            outcome);
    }

    private static int X(double ratio) => Left + (int)Math.Round(ratio * Unit);

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A row whose measurement has no unit.</summary>
    [GeneratedRegex(@"^\| (?<what>[^|]+) \| (?<against>[^|]+) \| (?<measured>[0-9.]+(–[0-9.]+)?) \| (?<bar>[≤≥] [0-9.]+) \|(?<outcome>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private sealed record Ratio(string What, string Against, string Measured, string Bar, double Least, double Greatest, double Limit, string Outcome);
}
