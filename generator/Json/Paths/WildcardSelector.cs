namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>*</c>: every child.</summary>
internal sealed record WildcardSelector : Selector;
