using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>Represents how a union is read.</summary>
/// <param name="Discriminator">
/// The property that tells object variants apart; <see langword="null"/> if there is just one, or if their properties tell them apart.
/// </param>
/// <param name="Variants">The variants in document order.</param>
internal sealed record UnionShape(string? Discriminator, IReadOnlyList<UnionVariant> Variants);

/// <summary>Represents a variant of a union.</summary>
/// <param name="Node">Its schema.</param>
/// <param name="Kind">The JSON type.</param>
/// <param name="Values">The discriminator values that select it.</param>
/// <param name="Shape">The properties that identify the variant without a discriminator.</param>
/// <param name="IsDefault">Whether the variant is the default for objects without a known discriminator value.</param>
internal sealed record UnionVariant(SchemaNode Node, JsonKinds Kind, IReadOnlyList<string> Values, ShapeModel? Shape, bool IsDefault = false);
