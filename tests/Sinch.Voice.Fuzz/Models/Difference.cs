namespace Sinch.Voice.Fuzz.Models;

/// <summary>A difference between two models.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Actual">The actual value.</param>
internal sealed record Difference(string Path, object? Expected, object? Actual)
{
    /// <summary>Gets the kind of difference, independent of the values.</summary>
    public string Kind => $"{KindOf(Expected)} becomes {KindOf(Actual)}";

    public override string ToString() => $"{Path}: {Expected ?? "null"} became {Actual ?? "null"}";

    private static string KindOf(object? value) => value switch
    {
        null => "null",
        _ when value.GetType().Assembly == typeof(object).Assembly || value.GetType().Assembly == typeof(AdditionalProperties).Assembly => value.GetType().Name,
        ValueType => "a struct",
        _ => "an object",
    };
}
