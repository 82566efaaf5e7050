namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A type that is emitted for a schema.</summary>
/// <param name="Name">The C# name, unique in the namespace, ignoring case.</param>
/// <param name="Pointer">The JSON pointer of the schema.</param>
/// <param name="Description">The schema's description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks the schema as deprecated.</param>
internal abstract record TypeModel(string Name, string Pointer, string? Description, bool Deprecated);

internal enum ModelKind
{
    Object,
    Enum,
    Union,
}
