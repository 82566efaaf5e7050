using System.Text.Json;

namespace Sinch.Voice.Generator.Json;

/// <summary>Finds what JSON's grammar allows but readers interpret differently: duplicate properties.</summary>
internal static class JsonDefects
{
    /// <summary>Returns the first defect of a syntactically valid text.</summary>
    public static JsonDefect? Find(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonFile.DeepestNesting });
        var objects = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    objects.Pop();
                    break;
                case JsonTokenType.PropertyName when reader.GetString() is { } name && !objects.Peek().Add(name):
                    return new JsonDefect(
                        (int)reader.TokenStartIndex,
                        (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2,
                        $"the property '{name}' occurs twice in one object");
            }
        }

        return null;
    }
}

/// <summary>Represents a defect in a syntactically valid JSON text, and its position.</summary>
internal sealed record JsonDefect(int StartByte, int EndByte, string Reason);
