namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>A union as the document has it.</summary>
/// <param name="Discriminator">
/// The property that tells those variants apart that are objects; <see langword="null"/> if there is just one, or if it is their
/// properties.
/// </param>
/// <param name="Variants">The variants in document order.</param>
internal sealed record UnionShape(string? Discriminator, IReadOnlyList<UnionVariant> Variants);
