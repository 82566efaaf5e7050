using System.Text.Json;

namespace Sinch.Voice.Generator.Json;

/// <summary>Looks for what JSON's grammar allows and readers understand differently: a property that occurs twice.</summary>
internal static class JsonDefects
{
    /// <summary>The first defect of a text whose syntax is right.</summary>
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

/// <summary>What is wrong with a JSON text whose syntax is right, and where.</summary>
internal sealed record JsonDefect(int StartByte, int EndByte, string Reason);
