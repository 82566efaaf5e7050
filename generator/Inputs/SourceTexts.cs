using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Compares texts by content, so that a touched but unchanged file reruns nothing.</summary>
internal static class SourceTexts
{
    public static bool SameContent(SourceText? left, SourceText? right)
        => left is null ? right is null : right is not null && left.GetChecksum().SequenceEqual(right.GetChecksum());
}
