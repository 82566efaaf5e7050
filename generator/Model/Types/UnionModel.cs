using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A schema with variants that can be told apart: emitted as a struct around one of its variants.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Pointer">The JSON pointer of the schema.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
/// <param name="IsShared">Whether it is the type of every equal inline union, named after its variants.</param>
/// <param name="Discriminator">
/// The JSON name of the declared or inferred property that tells object variants apart; <see langword="null"/> if there is just one, or if their
/// properties tell them apart.
/// </param>
/// <param name="Variants">The variants in document order.</param>
/// <param name="WidensTo">The unions that have all of this one's variants and that it converts to.</param>
/// <param name="Common">The properties that all variants have, by name in ordinal order.</param>
internal sealed record UnionModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    bool IsShared,
    string? Discriminator,
    EquatableArray<VariantModel> Variants,
    EquatableArray<string> WidensTo,
    EquatableArray<CommonPropertyModel> Common)
    : TypeModel(Name, Pointer, Description, Deprecated)
{
    /// <summary>Gets the object variants. Of the others, only number variants may share a JSON type.</summary>
    public IReadOnlyList<VariantModel> Objects => [.. Variants.Where(variant => variant.Kind == JsonKinds.Object)];
}

/// <summary>A variant of a union.</summary>
/// <param name="Type">The type.</param>
/// <param name="ParameterName">Its name as a parameter of <c>Match</c>.</param>
/// <param name="Kind">The JSON type.</param>
/// <param name="Values">The discriminator values that select it; matching ignores case.</param>
/// <param name="Shape">The properties that identify it without a discriminator; <see langword="null"/> if there are none.</param>
internal sealed record VariantModel(
    TypeReference Type, string ParameterName, JsonKinds Kind, EquatableArray<string> Values, ShapeModel? Shape)
{
    /// <summary>Gets whether it is the default variant for objects without a known discriminator value.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Gets the name of its type, if that is emitted.</summary>
    public string? TypeName => (Type as ModelType)?.Name;
}

/// <summary>A property that all variants of a union have under one C# name and with one type, so that the union has it too.</summary>
/// <param name="WireName">The name in JSON that it has in the first variant.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type of a value that is present.</param>
/// <param name="Description">The description in CommonMark if all variants have the same.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated in any variant.</param>
internal sealed record CommonPropertyModel(string WireName, string Name, TypeReference Type, string? Description, bool Deprecated);

/// <summary>The properties that identify an object variant in a union without a discriminator.</summary>
/// <param name="Required">The properties that it requires and another variant does not.</param>
/// <param name="Optional">The other properties that help to identify it.</param>
/// <param name="Values">The properties with listed values here, and others in another variant.</param>
/// <param name="IsClosed">Whether the document allows no other properties.</param>
internal sealed record ShapeModel(EquatableArray<string> Required, EquatableArray<string> Optional, EquatableArray<ShapeValues> Values, bool IsClosed);

/// <summary>The values of a property in a variant.</summary>
/// <param name="Name">The property.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsKey">
/// Whether a discriminator selects the variant by them: any other value belongs to another variant. Other lists may grow.
/// </param>
internal sealed record ShapeValues(string Name, EquatableArray<string> Values, bool IsKey);
