namespace Quickstart.Output;

/// <summary>Makes source text and bodies fit for the console.</summary>
internal static class SourceText
{
    private const int LongestBody = 120;

    /// <summary>A lambda's body, its lines moved to the left together.</summary>
    public static string Indent(string lambda)
    {
        var lines = lambda.Split('\n').Select(line => line.TrimEnd()).ToArray();
        lines[0] = lines[0].Replace("() => ", string.Empty, StringComparison.Ordinal);
        var margin = lines.Skip(1).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join(Environment.NewLine, lines.Select((line, index) => " " + (index == 0 ? line : line[margin..])));
    }

    public static string Shorten(string body) => body.Length <= LongestBody ? body : body[..LongestBody] + "...";
}
