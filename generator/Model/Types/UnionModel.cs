using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A schema with alternatives that can be told apart: emitted as a struct around one of its variants.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Pointer">Where the schema stands in the document.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
/// <param name="IsShared">Whether it is the type of every equal inline union, named after its variants.</param>
/// <param name="Discriminator">
/// The JSON name of the property that tells the variants apart that are objects, given or inferred; <see langword="null"/> if there is just one,
/// or if it is their properties that tell them apart.
/// </param>
/// <param name="Variants">The variants in document order.</param>
/// <param name="WidensTo">The unions that have all of this one's variants and that it converts to.</param>
internal sealed record UnionModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    bool IsShared,
    string? Discriminator,
    EquatableArray<VariantModel> Variants,
    EquatableArray<string> WidensTo)
    : TypeModel(Name, Pointer, Description, Deprecated)
{
    /// <summary>The variants that are objects. Of the others only numbers may be several of one kind of JSON.</summary>
    public IReadOnlyList<VariantModel> Objects => [.. Variants.Where(variant => variant.Kind == JsonKinds.Object)];
}
