using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Represents the media type that the client uses for a request or response.</summary>
/// <param name="MediaType">Its name in the document.</param>
/// <param name="Kind">The kind of content to write or read.</param>
/// <param name="Media">The media type in the document.</param>
/// <param name="Pointer">The JSON pointer of the media type.</param>
/// <param name="Same">The names of the other media types with the same schema.</param>
internal sealed record ContentChoice(string MediaType, ContentKind Kind, IOpenApiMediaType Media, string Pointer, IReadOnlyList<string> Same)
{
    /// <summary>Gets whether the document gives a schema for the content.</summary>
    public SchemaNode? Schema => Media.Schema is { } schema ? new SchemaNode(schema, Pointer + "/schema") : null;

    /// <summary>Gets the schema of each item, if the content is a sequence (OpenAPI 3.2).</summary>
    public SchemaNode? ItemSchema => Media.ItemSchema is { } schema ? new SchemaNode(schema, Pointer + "/itemSchema") : null;
}
