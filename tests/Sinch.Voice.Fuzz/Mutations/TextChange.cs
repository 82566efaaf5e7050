namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>What is done to a text.</summary>
internal enum TextChange
{
    Cut,
    CutEnd,
    Flip,
    Insert,
    Repeat,
}
