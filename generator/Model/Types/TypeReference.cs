namespace Sinch.Voice.Generator.Model.Types;

/// <summary>The type of a value somewhere in the document.</summary>
internal abstract record TypeReference
{
    /// <summary>Whether the C# type is a value type.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>How many lists and maps it is made of, one within the other.</summary>
    public virtual int Nesting => 0;
}
