using System.Text.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Looks for what JSON's grammar allows and nobody can read: half of a surrogate pair, and a property that occurs twice.</summary>
internal static class JsonDefects
{
    /// <summary>The first defect of a text whose syntax is right.</summary>
    public static JsonDefect? Find(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
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
                case JsonTokenType.PropertyName or JsonTokenType.String:
                    if (Text(ref reader) is not { } text)
                    {
                        return At(ref reader, "half of a surrogate pair stands alone in a string");
                    }

                    if (reader.TokenType == JsonTokenType.PropertyName && !objects.Peek().Add(text))
                    {
                        return At(ref reader, $"the property '{text}' occurs twice in one object");
                    }

                    break;
            }
        }

        return null;
    }

    private static JsonDefect At(ref Utf8JsonReader reader, string reason)
        => new((int)reader.TokenStartIndex, (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2, reason);

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
