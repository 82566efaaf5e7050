namespace Sinch.Voice.Generator.Model;

/// <summary>A schema with alternatives that a discriminator tells apart: emitted as a struct around one of its variants.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Pointer">Where the schema stands in the document.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
/// <param name="Discriminator">The JSON name of the property that tells the variants apart, given or inferred.</param>
/// <param name="Variants">The variants in document order.</param>
/// <param name="WidensTo">The unions that have all of this one's variants, so that it converts to them.</param>
internal sealed record UnionModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    string Discriminator,
    EquatableArray<VariantModel> Variants,
    EquatableArray<string> WidensTo)
    : TypeModel(Name, Pointer, Description, Deprecated);
