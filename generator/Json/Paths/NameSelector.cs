namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>.name</c> or <c>['name']</c>: a member of an object.</summary>
internal sealed record NameSelector(string Name) : Selector;
