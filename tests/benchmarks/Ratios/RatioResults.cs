using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>The values of one or more runs, which a JSON file holds.</summary>
internal sealed record RatioResults
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,

        // A value that is no number must not lose the others of a run of minutes. Read refuses it.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public required string Machine { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <exception cref="InvalidDataException">The file does not hold results.</exception>
    public static RatioResults Read(string path)
    {
        try
        {
            var results = JsonSerializer.Deserialize<RatioResults>(File.ReadAllText(path), s_json) ?? throw new JsonException("It is null.");
            Check(results.Lines);
            return results;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} does not hold the results of -- ratios: {exception.Message}", exception);
        }
    }

    /// <summary>Collects the values of runs by line. A line that was skipped has no values.</summary>
    public static RatioResults Of(IEnumerable<IReadOnlyList<RatioLine>> runs) => new()
    {
        Machine = RatioRun.Machine,
        Lines =
        [
            .. runs.SelectMany(lines => lines).Where(line => line.SkipReason is null).GroupBy(line => (line.What, line.Against)).Select(values => new Line
            {
                What = values.Key.What,
                Against = values.Key.Against,
                Unit = values.First().Bar.Unit.Trim() is { Length: > 0 } unit ? unit : null,
                MoreIsBetter = values.First().Bar.IsLeast,
                Values = [.. values.Select(line => Math.Round(line.Value, 5))],
            }),
        ],
    };

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, s_json).ReplaceLineEndings("\n") + "\n");

    /// <summary>Refuses lines that cannot be compared: a comparison without them would hide what got worse.</summary>
    private static void Check(IReadOnlyList<Line> lines)
    {
        var names = new HashSet<(string, string)>();
        foreach (var line in lines)
        {
            if (line is null)
            {
                throw new JsonException("A line is null.");
            }

            var problem = line.Values.Count == 0 ? "has no values"
                : !line.Values.All(double.IsFinite) ? "has a value that is not a finite number"
                : line.Unit is null && line.Values.Any(value => value < 0) ? "has a negative ratio"
                : !names.Add((line.What, line.Against)) ? "occurs twice"
                : null;
            if (problem is not null)
            {
                throw new JsonException($"The line '{line.What} / {line.Against}' {problem}.");
            }
        }
    }

    /// <summary>The values of a line.</summary>
    public sealed record Line
    {
        public required string What { get; init; }

        public required string Against { get; init; }

        /// <summary>The unit; <see langword="null"/> for a ratio.</summary>
        public string? Unit { get; init; }

        public bool MoreIsBetter { get; init; }

        /// <summary>A value for each run.</summary>
        public required IReadOnlyList<double> Values { get; init; }
    }
}
