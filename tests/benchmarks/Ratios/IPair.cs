namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>Things that are measured against each other.</summary>
internal interface IPair
{
    /// <summary>Measures, and returns each line as soon as it is known.</summary>
    IEnumerable<RatioLine> Measure();
}
