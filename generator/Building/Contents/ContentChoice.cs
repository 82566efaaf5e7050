using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>The media type that is used of those a request or response has.</summary>
/// <param name="MediaType">Its name in the document.</param>
/// <param name="Kind">What its content is written and read as.</param>
/// <param name="Media">What the document says of it.</param>
/// <param name="Pointer">Where that stands.</param>
/// <param name="Same">The names of the others that say the same.</param>
internal sealed record ContentChoice(string MediaType, ContentKind Kind, IOpenApiMediaType Media, string Pointer, IReadOnlyList<string> Same)
{
    /// <summary>Whether the document says anything of the content.</summary>
    public SchemaNode? Schema => Media.Schema is { } schema ? new SchemaNode(schema, Pointer + "/schema") : null;
}
