namespace Sinch.Voice.Generator.Building;

/// <summary>An operation needs something that can't be expressed. It never leaves <see cref="OperationBuilder"/>.</summary>
internal sealed class UnsupportedOperationException(string pointer, string reason) : Exception(reason)
{
    public string Pointer { get; } = pointer;
}
