namespace Sinch.Voice.Generator.Model.Types;

/// <summary>An item of a list or a value of a map that may be <c>null</c>. Of a property it is the property that says so.</summary>
internal sealed record NullableType(TypeReference Value) : TypeReference
{
    public override bool IsValueType => Value.IsValueType;

    public override int Nesting => Value.Nesting;
}
