using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Reads the OpenAPI document that the options name.</summary>
internal static class DocumentLoader
{
    public static async Task<ApiDocument> LoadAsync(PlatformStandInOptions options, CancellationToken cancellationToken)
    {
        switch (options)
        {
            case { Document: { } stream, DocumentPath: null }:
                return await ReadAsync(stream, cancellationToken).ConfigureAwait(false);

            case { Document: null, DocumentPath: { } path }:
                var file = File.OpenRead(path);
                await using (file.ConfigureAwait(false))
                {
                    return await ReadAsync(file, cancellationToken).ConfigureAwait(false);
                }

            default:
                throw new ArgumentException(
                    $"Either {nameof(options.Document)} or {nameof(options.DocumentPath)} is needed, and not both.", nameof(options));
        }
    }

    private static async Task<ApiDocument> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var root = await JsonNode.ParseAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
            return await DocumentReader.ReadAsync(
                root as JsonObject ?? throw new InvalidDataException("The OpenAPI document isn't a JSON object."),
                cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The OpenAPI document isn't JSON.", exception);
        }
    }
}
