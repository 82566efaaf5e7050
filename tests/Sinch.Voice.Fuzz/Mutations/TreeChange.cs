namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>What is done to a value of a JSON tree.</summary>
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
