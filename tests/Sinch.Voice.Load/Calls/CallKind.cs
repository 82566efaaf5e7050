namespace Sinch.Voice.Load.Calls;

/// <summary>Specifies the operation to call: of ten calls five read, four create and one updates.</summary>
internal enum CallKind
{
    Get,
    Post,
    Patch,
}
