using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>An object schema, its <c>allOf</c> flattened: emitted as a sealed class.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Pointer">Where the schema stands in the document.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
/// <param name="Properties">The properties in document order.</param>
/// <param name="Additional">The type of the values of further properties; <see langword="null"/> if they may be anything.</param>
internal sealed record ObjectModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    EquatableArray<PropertyModel> Properties,
    TypeReference? Additional)
    : TypeModel(Name, Pointer, Description, Deprecated);
