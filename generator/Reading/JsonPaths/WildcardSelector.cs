namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary><c>*</c>: every child.</summary>
internal sealed record WildcardSelector : Selector;
