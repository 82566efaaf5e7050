using System.Text.Json.Nodes;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>An example of the document.</summary>
/// <param name="Name">The component's name, or where the example stands.</param>
/// <param name="SchemaId">The component schema that the document assigns to it.</param>
/// <param name="Value">The example.</param>
public sealed record Example(string Name, string SchemaId, JsonNode Value);
