using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A variant of a union.</summary>
/// <param name="Type">The type.</param>
/// <param name="ParameterName">Its name as a parameter of <c>Match</c>.</param>
/// <param name="Kind">The kind of JSON it is.</param>
/// <param name="Values">The discriminator values that select it; they are matched without regard to case.</param>
/// <param name="Shape">What it is known by where there is no discriminator; <see langword="null"/> where there is nothing to know.</param>
internal sealed record VariantModel(
    TypeReference Type, string ParameterName, JsonKinds Kind, EquatableArray<string> Values, ShapeModel? Shape)
{
    /// <summary>Whether an object whose discriminator is absent, or has a value of no variant, is read as this one.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The name of its type if that is one that is emitted.</summary>
    public string? TypeName => (Type as ModelType)?.Name;
}
