using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>A union as the document has it.</summary>
/// <param name="Discriminator">
/// The property that tells those variants apart that are objects; <see langword="null"/> if there is just one, or if it is their
/// properties.
/// </param>
/// <param name="Variants">The variants in document order.</param>
internal sealed record UnionShape(string? Discriminator, IReadOnlyList<UnionVariant> Variants);

/// <summary>A variant of a union as the document has it.</summary>
/// <param name="Node">Its schema.</param>
/// <param name="Kind">The one kind of JSON it is.</param>
/// <param name="Values">The discriminator values that select it.</param>
/// <param name="Shape">What it is known by where there is no discriminator.</param>
/// <param name="IsDefault">Whether it is the one that an object without a known discriminator value is read as.</param>
internal sealed record UnionVariant(SchemaNode Node, JsonKinds Kind, IReadOnlyList<string> Values, ShapeModel? Shape, bool IsDefault = false);
