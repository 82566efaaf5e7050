namespace Sinch.Voice.Generator.Model.Types;

/// <summary>Bytes that are no JSON: the content of a request or response as it is.</summary>
internal sealed record StreamType : TypeReference
{
    public override bool IsValueType => false;
}
