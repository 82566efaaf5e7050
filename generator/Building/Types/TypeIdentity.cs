namespace Sinch.Voice.Generator.Building.Types;

/// <summary>What makes a type the same wherever it is met.</summary>
/// <param name="Key">Equal for equal types.</param>
/// <param name="Name">What a union calls it in its own name.</param>
internal readonly record struct TypeIdentity(string Key, string Name);
