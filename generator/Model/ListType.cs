namespace Sinch.Voice.Generator.Model;

/// <summary>A JSON array.</summary>
internal sealed record ListType(TypeReference Item) : TypeReference
{
    public override bool IsValueType => false;

    public override int Nesting { get; } = Item.Nesting + 1;
}
