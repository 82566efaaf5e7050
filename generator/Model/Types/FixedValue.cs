namespace Sinch.Voice.Generator.Model.Types;

/// <summary>The one value of a property that has only one.</summary>
/// <param name="Value">The value in JSON.</param>
/// <param name="Member">The member of the property's enum that stands for it; <see langword="null"/> for a plain string.</param>
internal sealed record FixedValue(string Value, string? Member);
