namespace Sinch.Voice.Runtime;

/// <summary>A property or an item is the <see langword="default"/> of a union, an enum or another struct, for which there is no JSON.</summary>
internal sealed class EmptyValueException : InvalidOperationException
{
    public EmptyValueException(Type type)
        : base($"The {type.Name} is empty.")
        => Type = type;

    /// <summary>The type of the value.</summary>
    public Type Type { get; }
}
