using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>A file that fails while it is read: what no document could bring about on purpose.</summary>
internal sealed class BrokenText(string path) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => new Unreadable();

    private sealed class Unreadable : SourceText
    {
        public override char this[int position] => throw new IOException("The file was cut off.");

        public override Encoding? Encoding => null;

        public override int Length => throw new IOException("The file was cut off.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new IOException("The file was cut off.");
    }
}
