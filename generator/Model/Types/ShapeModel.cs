using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>What an object is known by among the other variants of a union that has no discriminator.</summary>
/// <param name="Required">The properties that it requires and another variant doesn't.</param>
/// <param name="Optional">The other properties that it describes and that tell something.</param>
/// <param name="Values">The properties that have listed values here, and others in another variant.</param>
/// <param name="IsClosed">Whether the document allows no other properties.</param>
internal sealed record ShapeModel(EquatableArray<string> Required, EquatableArray<string> Optional, EquatableArray<ShapeValues> Values, bool IsClosed);

/// <summary>The values that a property has in a variant.</summary>
/// <param name="Name">The property.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsKey">
/// Whether they are those by which a discriminator selects the variant: any other value is of another variant. Elsewhere a list may grow.
/// </param>
internal sealed record ShapeValues(string Name, EquatableArray<string> Values, bool IsKey);
