namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>Specifies the change of a text.</summary>
internal enum TextChange
{
    Cut,
    CutEnd,
    Flip,
    Insert,
    Repeat,
}
