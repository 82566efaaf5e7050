namespace Sinch.Voice.Load.Calls;

/// <summary>What is called: of ten calls five are read, four made and one changed.</summary>
internal enum CallKind
{
    Get,
    Post,
    Patch,
}
