namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A text that isn't a supported JSONPath query.</summary>
/// <param name="column">Where in the text, counted from 1.</param>
internal sealed class JsonPathException(int column, string reason) : Exception($"{reason} at column {column}")
{
    public int Column { get; } = column;
}
