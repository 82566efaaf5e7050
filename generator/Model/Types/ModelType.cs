namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A type that is emitted.</summary>
internal sealed record ModelType(string Name, ModelKind Kind) : TypeReference
{
    public override bool IsValueType => Kind is not ModelKind.Object;
}
