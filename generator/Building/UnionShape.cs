namespace Sinch.Voice.Generator.Building;

/// <summary>A union as the document has it: the property that tells the variants apart, and each variant with the values that select it.</summary>
internal sealed record UnionShape(string Discriminator, IReadOnlyList<KeyValuePair<SchemaNode, IReadOnlyList<string>>> Variants);
