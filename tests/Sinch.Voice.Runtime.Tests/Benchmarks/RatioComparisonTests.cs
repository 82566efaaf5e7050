using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Runtime.Tests.Benchmarks;

/// <summary><c>-- ratios compare</c> names the lines that got worse by more than their noise.</summary>
public sealed class RatioComparisonTests
{
    [Theory]
    [InlineData("0.50", "0.505", "Same")]
    [InlineData("0.50", "0.52", "Worse")]
    [InlineData("0.50", "0.48", "Better")]
    [InlineData("0.50 0.50 0.56", "0.54", "Same")]
    [InlineData("0.50 0.50 0.53", "0.54", "Worse")]
    [InlineData("0.50", "0.54 0.50 0.55", "Same")]
    [InlineData("0.50 0.51 0.90", "0.52 0.51 0.50", "Same")]
    public void A_ratio_is_worse_if_its_median_grew_by_more_than_its_noise(string before, string after, string expected)
        => Assert.Equal(expected, VerdictOf(Line(before, Bar.AtMost(0.5)), Line(after, Bar.AtMost(0.5))));

    /// <summary>A change that makes a line slow and unsteady doesn't hide behind the spread that it causes.</summary>
    [Theory]
    [InlineData("0.50 0.51 0.50 0.52 0.51", "0.60 2.50 0.90 1.60 1.50", "Worse")]
    [InlineData("0.60 2.50 0.90 1.60 1.50", "0.50 0.51 0.50 0.52 0.51", "Better")]
    [InlineData("0.50 0.51 0.50 0.52 0.51", "0.52 2.50 0.90 1.60 1.50", "Same")]
    [InlineData("0.500 0.501 0.500 0.499 0.501", "0.502 0.502 0.503 0.502 0.502", "Same")]
    [InlineData("0.50 0.51 0.52", "0.60 2.50 1.50", "Same")]
    public void Values_of_many_runs_that_do_not_overlap_are_no_noise(string before, string after, string expected)
        => Assert.Equal(expected, VerdictOf(Line(before, Bar.AtMost(0.5)), Line(after, Bar.AtMost(0.5))));

    [Theory]
    [InlineData("0.95", "0.90", "Worse")]
    [InlineData("0.90", "0.95", "Better")]
    public void Of_a_line_that_has_to_be_large_less_is_worse(string before, string after, string expected)
        => Assert.Equal(expected, VerdictOf(Line(before, Bar.AtLeast(0.95)), Line(after, Bar.AtLeast(0.95))));

    [Theory]
    [InlineData("400", "401", "Worse")]
    [InlineData("400", "400", "Same")]
    [InlineData("400 408", "405", "Same")]
    public void A_count_has_only_the_noise_that_was_seen(string before, string after, string expected)
        => Assert.Equal(expected, VerdictOf(Line(before, Bar.AtMost(400, "B")), Line(after, Bar.AtMost(400, "B"))));

    [Fact]
    public void The_findings_are_printed_with_their_noise_and_decide_the_exit_code()
    {
        var before = RatioResults.Of(
        [
            [new("read", "other, time", 0.50, Bar.AtMost(0.5)), new("write", "other, time", 0.40, Bar.AtMost(0.5)), new("sign", "bytes", 400, Bar.AtMost(400, "B")), new("old", "other", 1, Bar.AtMost(1))],
            [new("read", "other, time", 0.52, Bar.AtMost(0.5)), new("write", "other, time", 0.40, Bar.AtMost(0.5)), new("sign", "bytes", 400, Bar.AtMost(400, "B"))],
        ]);
        var after = RatioResults.Of(
        [
            [new("read", "other, time", 0.55, Bar.AtMost(0.5)), new("write", "other, time", 0.40, Bar.AtMost(0.5)), new("sign", "bytes", 392, Bar.AtMost(400, "B")), new("new", "other", 1, Bar.AtMost(1)), RatioLine.Skip("native", "no gcc")],
        ]);
        var (output, text) = Print(before, after);
        Assert.Equal(1, output);
        Assert.Equal(
            [
                "             before       after     noise  what / against",
                "WORSE         0.510       0.550     0.020  read / other, time",
                "              0.400       0.400     0.008  write / other, time",
                "BETTER        400 B       392 B       0 B  sign / bytes",
                "NEW               -       1.000         -  new / other",
                "1 of 3 lines are worse by more than their noise; not measured again: 1; not measured before: 1",
            ],
            text);
        Assert.Equal(0, Print(after, after).ExitCode);
    }

    /// <summary>Results of lines that were all renamed, or of none, say nothing about what got worse.</summary>
    [Fact]
    public void Results_without_a_line_in_common_do_not_pass()
    {
        var before = RatioResults.Of(Line("0.50", Bar.AtMost(0.5)));
        Assert.All([RatioResults.Of([]), RatioResults.Of([[new("renamed", "b", 0.9, Bar.AtMost(0.5))]])], after =>
        {
            var (exitCode, lines) = Print(before, after);
            Assert.Equal(2, exitCode);
            Assert.Equal("Nothing was compared: the files have no line in common.", lines[^1]);
        });
    }

    [Fact]
    public void A_line_of_another_unit_or_direction_is_another_line()
    {
        var before = RatioResults.Of(Line("0.50", Bar.AtMost(0.5)));
        Assert.All([Bar.AtMost(0.5, "B"), Bar.AtLeast(0.5)], bar => Assert.Equal(
            ["New", "Missing"],
            RatioComparison.Compare(before, RatioResults.Of(Line("0.50", bar))).Select(finding => finding.Verdict.ToString())));
    }

    [Fact]
    public void Results_are_read_as_they_were_written()
    {
        using var folder = new TemporaryFolder();
        var results = RatioResults.Of([[new("read", "other, time", 0.512345, Bar.AtMost(0.5))], [new("read", "other, time", 0.5, Bar.AtMost(0.5))]]);
        var file = folder.PathOf("results.json");
        results.Write(file);
        var line = Assert.Single(RatioResults.Read(file).Lines);
        Assert.Equal(("read", "other, time", null, false), (line.What, line.Against, line.Unit, line.MoreIsBetter));
        Assert.Equal([0.51235, 0.5], line.Values);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("no JSON")]
    [InlineData("""{ "machine": "m", "lines": [], "more": 1 }""")]
    [InlineData("""{ "machine": "m", "lines": [], "lines": [] }""")]
    [InlineData("""{ "machine": "m", "lines": [null] }""")]
    [InlineData("""{ "machine": "m", "lines": [{ "what": "a", "against": "b", "values": [] }] }""")]
    [InlineData("""{ "machine": "m", "lines": [{ "what": "a", "against": "b", "values": [1e999] }] }""")]
    [InlineData("""{ "machine": "m", "lines": [{ "what": "a", "against": "b", "values": [0.5, -0.5] }] }""")]
    [InlineData("""{ "machine": "m", "lines": [{ "what": "a", "against": "b", "values": [1] }, { "what": "a", "against": "b", "values": [2] }] }""")]
    public void A_file_that_holds_something_else_is_named(string content)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("results.json", content);
        Assert.StartsWith($"{file} does not hold the results of -- ratios: ", Assert.Throws<InvalidDataException>(() => RatioResults.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_number_is_written_and_named_when_it_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("results.json");
        RatioResults.Of([[new("read", "other, bytes", double.NaN, Bar.AtMost(0.5))]]).Write(file);
        Assert.EndsWith(
            ": The line 'read / other, bytes' has a value that is not a finite number.",
            Assert.Throws<InvalidDataException>(() => RatioResults.Read(file)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>A pull request is compared with it.</summary>
    [Fact]
    public void The_baseline_has_several_values_of_each_line()
    {
        var baseline = RatioResults.Read(Repository.PathOf("tests/benchmarks/baseline.json"));
        Assert.NotEmpty(baseline.Lines);
        Assert.All(baseline.Lines, line => Assert.True(line.Values.Count >= 3, line.What));
    }

    private static RatioLine[][] Line(string values, Bar bar)
        => [.. values.Split(' ').Select(value => new[] { new RatioLine("a", "b", double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), bar) })];

    private static string VerdictOf(RatioLine[][] before, RatioLine[][] after)
        => Assert.Single(RatioComparison.Compare(RatioResults.Of(before), RatioResults.Of(after))).Verdict.ToString();

    private static (int ExitCode, string[] Lines) Print(RatioResults before, RatioResults after)
    {
        var output = new StringWriter();
        var exitCode = RatioComparison.Print(RatioComparison.Compare(before, after), output);
        return (exitCode, output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }
}
