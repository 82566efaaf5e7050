using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>An object schema with a flattened <c>allOf</c>: emitted as a sealed class.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Pointer">The JSON pointer of the schema.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
/// <param name="Properties">The properties in document order.</param>
/// <param name="Additional">The type of the values of additional properties; <see langword="null"/> for any.</param>
internal sealed record ObjectModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    EquatableArray<PropertyModel> Properties,
    TypeReference? Additional)
    : TypeModel(Name, Pointer, Description, Deprecated)
{
    /// <summary>Gets the parts if the object is the body of a multipart request: one for each property; empty for an object that is JSON.</summary>
    public EquatableArray<PartModel> Parts { get; init; } = [];

    /// <summary>Gets what a ticket fills if the object is the action that connects a call to a stream endpoint.</summary>
    public StreamActionModel? Stream { get; init; }
}

/// <summary>A property of an object schema.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type of a value that is present.</param>
/// <param name="Required">Whether it must be set.</param>
/// <param name="Nullable">Whether the document allows JSON <c>null</c> for it.</param>
/// <param name="Fixed">The fixed value, if there is one.</param>
/// <param name="Default">The default as C#, for the documentation only: the server applies it.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
internal sealed record PropertyModel(
    string WireName,
    string Name,
    TypeReference Type,
    bool Required,
    bool Nullable,
    FixedValue? Fixed,
    string? Default,
    string? Description,
    bool Deprecated);

/// <summary>The fixed value of a property.</summary>
/// <param name="Value">The value in JSON.</param>
/// <param name="Member">The member of the property's enum; <see langword="null"/> for a plain string.</param>
internal sealed record FixedValue(string Value, string? Member);
