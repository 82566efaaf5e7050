namespace Sinch.Voice.Runtime;

/// <summary>
/// The exception that is thrown when a property or an item is the <see langword="default"/> of a union, an enum or another struct, which has no JSON.
/// </summary>
internal sealed class EmptyValueException : InvalidOperationException
{
    public EmptyValueException(Type type)
        : base($"The {type.Name} is empty.")
        => Type = type;

    /// <summary>Gets the type of the value.</summary>
    public Type Type { get; }
}
