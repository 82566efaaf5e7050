using System.Reflection;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Emulator.Tests.Coverage;

/// <summary>The page about what the emulator does agrees with its tests and its options.</summary>
public partial class CoveragePageTests
{
    private static readonly string[] s_bases = ["documented", "inferred", "unknown"];

    /// <summary>The options that set up the emulator. All others stand for something that the platform does.</summary>
    private static readonly string[] s_setUp =
    [
        nameof(EmulatorOptions.ApplicationKey), nameof(EmulatorOptions.ApplicationSecret), nameof(EmulatorOptions.CallbackUrl), nameof(EmulatorOptions.FallbackUrl),
        nameof(EmulatorOptions.HttpHandler), nameof(EmulatorOptions.WebSocketConnector), nameof(EmulatorOptions.Port), nameof(EmulatorOptions.ListenAddress), nameof(EmulatorOptions.AllowedHosts),
        nameof(EmulatorOptions.PublicUrl), nameof(EmulatorOptions.Numbers), nameof(EmulatorOptions.UseRealTime),
        nameof(EmulatorOptions.Speed), nameof(EmulatorOptions.StartTime), nameof(EmulatorOptions.CallbackPatience), nameof(EmulatorOptions.MaxConcurrentCallbacks),
        nameof(EmulatorOptions.RememberedCalls), nameof(EmulatorOptions.MaxStepsPerCall),
    ];

    private static readonly string[] s_options = [.. typeof(EmulatorOptions).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name)];

    private static readonly string[] s_lines = ReadPage();

    private static readonly CoverageRow[] s_rows = [.. s_lines.Select(CoverageRow.Parse).OfType<CoverageRow>()];

    [Fact]
    public void Basis_is_one_of_three_words()
    {
        Assert.NotEmpty(s_rows);
        None(s_rows.Where(row => !s_bases.Contains(row.Basis)));
    }

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var tests = Classes().SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"{type.Name}.{method.Name}")).ToHashSet();

        None(s_rows.Where(row => row.Tests.Count == 0));
        None(s_rows.SelectMany(row => row.Tests).Where(test => !tests.Contains(test)));
    }

    [Fact]
    public void Every_class_of_scenarios_is_on_the_page()
    {
        var page = string.Join('\n', s_lines);

        None(Classes()
            .Where(type => type.Namespace == "Sinch.Voice.Emulator.Tests.Scenarios" && !page.Contains($"`{type.Name}", StringComparison.Ordinal))
            .Select(type => type.Name));
    }

    [Fact]
    public void Every_row_says_which_option_changes_the_behavior_or_that_none_does()
        => None(s_rows.Where(row => row.IsFixed == row.Options.Any()));

    [Fact]
    public void Every_option_that_stands_for_what_the_platform_does_is_on_the_page()
    {
        var named = s_rows.SelectMany(row => row.Options).ToHashSet();

        None(s_setUp.Except(s_options));
        None(s_options.Except(s_setUp).Where(option => !named.Contains(option)));
    }

    [Fact]
    public void Every_behavior_that_nothing_public_tells_is_on_the_page()
    {
        string[] unknown =
        [
            "callback timeout", "retries of the same URL", "what counts as an error", "PIE fails", "SVAML without an action", "`value`, `inputMethod` without input",
            "key that no option has, during a prompt", "options and `maxDigits`", "order of DICE and `recording_finished`", "DICE events of a callout",
            "query string in the signature", "duration of speech", "duration of a file", "rate limits", "verdict", "caller hangs up while it rings: result",
        ];

        None(unknown.Except(s_rows.Where(row => row.Basis == "unknown").Select(row => row.Behavior)));
    }

    /// <summary>Fails with all that is wrong.</summary>
    private static void None<T>(IEnumerable<T> wrong) => Assert.Empty(wrong);

    private static IEnumerable<Type> Classes() => typeof(CoveragePageTests).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Tests", StringComparison.Ordinal));

    private static string[] ReadPage()
    {
        using var page = typeof(CoveragePageTests).Assembly.GetManifestResourceStream("coverage.md")!;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>A row of a table of behavior.</summary>
    private sealed partial record CoverageRow(string Behavior, string Basis, string Does, IReadOnlyList<string> Tests)
    {
        public bool IsFixed => Does.EndsWith("; fixed", StringComparison.Ordinal);

        /// <summary>The options that the row names after its last semicolon.</summary>
        public IEnumerable<string> Options => Code().Matches(Does[(Does.LastIndexOf(';') + 1)..]).Select(match => match.Groups[1].Value).Where(s_options.Contains);

        public static CoverageRow? Parse(string line)
            => line.Split(" | ") is [['|', ' ', .. var behavior], var basis, var does, var tests] && basis is not ("basis" or "---")
                ? new(behavior, basis, does, [.. Code().Matches(tests).Select(match => match.Groups[1].Value)])
                : null;

        [GeneratedRegex("`([^`]+)`")]
        private static partial Regex Code();
    }
}
