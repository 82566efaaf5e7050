using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Finds the webhooks of a document: <c>webhooks</c> of OpenAPI 3.1, or <c>x-webhooks</c> in 3.0.</summary>
internal static class Webhooks
{
    public static IEnumerable<Webhook> Of(OpenApiDocument document)
        => (document.Webhooks ?? Enumerable.Empty<KeyValuePair<string, IOpenApiPathItem>>())
            .Select(webhook => new Webhook(webhook.Key, DocumentPointer.Append("#/webhooks", webhook.Key), webhook.Value))
            .Concat(document.Extensions?.TryGetValue(ExtensionNames.Webhooks, out var extension) == true && extension is WebhooksExtension read ? read.Webhooks : []);

    /// <summary>To the reader library an extension is plain JSON, so its path items are parsed here, when the document is read.</summary>
    public static void ReadExtension(OpenApiDocument document)
    {
        if (document.Extensions?.TryGetValue(ExtensionNames.Webhooks, out var extension) != true
            || (extension as JsonNodeExtension)?.Node is not JsonObject webhooks)
        {
            return;
        }

        var reader = new OpenApiJsonReader();
        var read = new List<Webhook>();
        foreach (var (name, node) in webhooks.Select(webhook => (webhook.Key, webhook.Value)))
        {
            if (node is JsonObject && reader.ReadFragment<OpenApiPathItem>(node, OpenApiSpecVersion.OpenApi3_0, document, out _) is { } item)
            {
                read.Add(new Webhook(name, DocumentPointer.Append("#/" + ExtensionNames.Webhooks, name), item));
            }
        }

        document.Extensions[ExtensionNames.Webhooks] = new WebhooksExtension(read);
    }
}

/// <summary>Represents a webhook of the document.</summary>
internal sealed record Webhook(string Name, string Pointer, IOpenApiPathItem PathItem);

/// <summary>Contains the parsed webhooks of <c>x-webhooks</c>; it replaces the extension.</summary>
internal sealed class WebhooksExtension(IReadOnlyList<Webhook> webhooks) : IOpenApiExtension
{
    public IReadOnlyList<Webhook> Webhooks { get; } = webhooks;

    public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
        => throw new NotSupportedException("Documents are read here, never written.");
}
