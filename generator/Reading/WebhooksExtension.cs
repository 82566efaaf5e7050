using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Reading;

/// <summary>The webhooks of <c>x-webhooks</c>, read: it stands where the extension stood.</summary>
internal sealed class WebhooksExtension(IReadOnlyList<Webhook> webhooks) : IOpenApiExtension
{
    public IReadOnlyList<Webhook> Webhooks { get; } = webhooks;

    public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
        => throw new NotSupportedException("Documents are read here, never written.");
}
