using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>A text that cancels when it is first asked for its lines.</summary>
internal sealed class CancellingText(SourceText text, CancellationTokenSource cancellation) : SourceText
{
    public override Encoding? Encoding => text.Encoding;

    public override int Length => text.Length;

    public override char this[int position] => text[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span) => text.ToString(span);

    protected override TextLineCollection GetLinesCore()
    {
        cancellation.Cancel();
        return text.Lines;
    }
}
