using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>
/// Takes out of a JSON text what a finding doesn't need, the largest parts first. CsCheck's shrinking finds the case with the fewest changes;
/// it knows nothing of the document that they were made in.
/// </summary>
internal static class JsonReducer
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>How many smaller texts are tried.</summary>
    private const int Attempts = 3000;

    public static byte[] Reduce(byte[] text, Func<byte[], bool> isSame)
    {
        if (Parse(text) is not { } root || !isSame(Bytes(root)))
        {
            return text;
        }

        var attempts = Attempts;
        for (var index = 0; attempts > 0 && JsonPlaces.Of(root) is var places && index < places.Count; attempts--)
        {
            var smaller = root.DeepClone();
            JsonPlaces.Of(smaller)[index].Remove();
            if (isSame(Bytes(smaller)))
            {
                root = smaller;
            }
            else
            {
                index++;
            }
        }

        return Bytes(root);
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(s_options));

    private static JsonNode? Parse(byte[] text)
    {
        try
        {
            var root = JsonNode.Parse(text);
            return root is null || JsonPlaces.Of(root).Count == 0 ? null : root;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // A text that isn't JSON, or in which a name stands twice, can't be taken apart.
            return null;
        }
    }
}
