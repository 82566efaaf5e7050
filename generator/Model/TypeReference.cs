namespace Sinch.Voice.Generator.Model;

/// <summary>The type of a value somewhere in the document.</summary>
internal abstract record TypeReference
{
    /// <summary>Whether the C# type is a value type.</summary>
    public abstract bool IsValueType { get; }
}
