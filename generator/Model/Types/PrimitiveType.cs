namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A type that comes with .NET.</summary>
internal sealed record PrimitiveType(PrimitiveKind Kind) : TypeReference
{
    public override bool IsValueType => Kind is not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Bytes);
}
