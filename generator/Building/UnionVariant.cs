using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>A variant of a union as the document has it.</summary>
/// <param name="Node">Its schema.</param>
/// <param name="Kind">The one kind of JSON it is.</param>
/// <param name="Values">The discriminator values that select it.</param>
/// <param name="Required">The required properties that tell it from the others.</param>
internal sealed record UnionVariant(SchemaNode Node, JsonKinds Kind, IReadOnlyList<string> Values, IReadOnlyList<string> Required);
