namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Something that needs a name.</summary>
/// <param name="Given">The name that the document gives.</param>
/// <param name="Rule">The name made by rule.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Alternative">What to try before numbers where the rule's name is taken.</param>
internal readonly record struct NameRequest(GivenName? Given, string Rule, string Pointer, string? Alternative = null);
