namespace Sinch.Voice.Generator.Model;

/// <summary>A variant of a union.</summary>
/// <param name="Type">The type.</param>
/// <param name="ParameterName">Its name as a parameter of <c>Match</c>.</param>
/// <param name="Kind">The kind of JSON it is.</param>
/// <param name="Values">The discriminator values that select it; they are matched without regard to case.</param>
/// <param name="Required">The required properties by which it is known where there is no discriminator.</param>
internal sealed record VariantModel(
    TypeReference Type, string ParameterName, JsonKinds Kind, EquatableArray<string> Values, EquatableArray<string> Required)
{
    /// <summary>The name of its type if that is one that is emitted.</summary>
    public string? TypeName => (Type as ModelType)?.Name;
}
