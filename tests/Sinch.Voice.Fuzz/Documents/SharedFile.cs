using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>Makes two files of a document: both have all of it, and some references lead to the other file.</summary>
internal static class SharedFile
{
    public const string Path = "shared.json";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, MaxDepth = 1000 };

    /// <summary>Returns a text in which some of the local references lead to another file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The other file.</param>
    /// <param name="choice">The references to change, by their order.</param>
    public static byte[] Redirect(byte[] json, string file, int choice)
    {
        if (JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 1000 }) is not { } root)
        {
            return json;
        }

        var count = 0;
        Visit(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString(s_indented));

        void Visit(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var (name, value) in members.ToList())
                    {
                        if (value is JsonValue text && text.TryGetValue<string>(out var reference) && reference.StartsWith('#'))
                        {
                            if (((choice >> (count++ % 8)) & 1) == 1)
                            {
                                members[name] = count % 5 == 0 ? file : file + reference;
                            }
                        }
                        else
                        {
                            Visit(value);
                        }
                    }

                    break;
                case JsonArray items:
                    foreach (var item in items)
                    {
                        Visit(item);
                    }

                    break;
            }
        }
    }
}
