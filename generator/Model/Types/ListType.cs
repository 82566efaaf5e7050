namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A JSON array, or the values of a parameter.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="OrOne">Whether a single item can be given without a list.</param>
internal sealed record ListType(TypeReference Item, bool OrOne = false) : TypeReference
{
    public override bool IsValueType => OrOne;

    public override int Nesting { get; } = Item.Nesting + 1;
}
