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

    /// <summary>Gets the path of the value, as far as it is known.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>Prepends the path at which the JSON that contains the value is written.</summary>
    public void AddPath(string outer) => Path = outer.Length == 0 || Path.Length == 0 || Path[0] == '[' ? outer + Path : $"{outer}.{Path}";
}
