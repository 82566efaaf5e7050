using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Finds the path at which writing a value failed from the JSON written before, so that successful writes have no extra cost.</summary>
internal static class JsonWritePath
{
    /// <summary>Returns the path of the next value to write, such as <c>instructions[0].text</c>; empty for the root.</summary>
    /// <param name="written">The beginning of a JSON value.</param>
    public static string Next(ReadOnlySpan<byte> written)
    {
        // A space ends a number. The writer has checked the depth.
        byte[] json = [.. written, (byte)' '];
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        var path = new Stack<Step>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(new Step { Index = reader.TokenType == JsonTokenType.StartArray ? 0 : -1 });
                    break;
                case JsonTokenType.PropertyName:
                    path.Peek().Name = reader.GetString();
                    break;
                default:
                    if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    {
                        path.Pop();
                    }

                    if (path.TryPeek(out var array) && array.Index >= 0)
                    {
                        array.Index++;
                    }

                    break;
            }
        }

        var text = new StringBuilder();
        foreach (var step in path.Reverse())
        {
            text.Append(step.Index >= 0 ? $"[{step.Index}]" : text.Length > 0 ? "." + step.Name : step.Name);
        }

        return text.ToString();
    }

    /// <summary>Represents the current property of an object or item of an array.</summary>
    private sealed class Step
    {
        public string? Name { get; set; }

        public int Index { get; set; }
    }
}
