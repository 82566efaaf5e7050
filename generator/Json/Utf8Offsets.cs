using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Converts ascending UTF-8 offsets to UTF-16 offsets, in one pass over the text.</summary>
internal sealed class Utf8Offsets(ArraySegment<byte> utf8)
{
    private int _bytes;
    private int _chars;

    public TextSpan ToSpan(int startByte, int endByte) => TextSpan.FromBounds(ToChar(startByte), ToChar(endByte));

    private int ToChar(int offset)
    {
        // Offsets only ascend while a document is read forwards.
        if (offset > _bytes)
        {
            _chars += Encoding.UTF8.GetCharCount(utf8.Array!, utf8.Offset + _bytes, offset - _bytes);
            _bytes = offset;
        }

        return _chars;
    }
}
