namespace Sinch.Voice.Generator.Model;

/// <summary>A variant of a union.</summary>
/// <param name="TypeName">The C# type.</param>
/// <param name="ParameterName">Its name as a parameter of <c>Match</c>.</param>
/// <param name="Values">The discriminator values that select it; they are matched without regard to case.</param>
internal sealed record VariantModel(string TypeName, string ParameterName, EquatableArray<string> Values);
