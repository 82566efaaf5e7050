namespace Sinch.Voice.Benchmarks.Harness;

/// <summary>The two sides of a measurement.</summary>
internal sealed record Comparison(Workload Measured, Workload Reference)
{
    public static Comparison Of(Action measured, Action reference) => new(Workload.Of(measured), Workload.Of(reference));

    public static Comparison Of(Func<Task> measured, Func<Task> reference) => new(Workload.Of(measured), Workload.Of(reference));
}
