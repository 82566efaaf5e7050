namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A JSON object whose property names are data.</summary>
internal sealed record MapType(TypeReference Value) : TypeReference
{
    public override bool IsValueType => false;

    public override int Nesting { get; } = Value.Nesting + 1;
}
