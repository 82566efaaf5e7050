namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>Specifies the change of a value in a JSON tree.</summary>
internal enum TreeChange
{
    Remove,
    Replace,
    Rename,
    Add,
    Duplicate,
    CopyHere,
    Swap,
    ToArray,
    ToString,
    Unwrap,
    Refer,
    Wrap,
    Combine,
    Nest,
}
