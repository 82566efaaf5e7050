using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>The bytes of a JSON file, in which half of a surrogate pair that stands alone is replaced.</summary>
/// <remarks>
/// The grammar of JSON allows <c>"\ud800"</c>, but it is no Unicode: System.Text.Json throws on it, and nothing in UTF-8 could carry it.
/// U+FFFD takes its place in the text, where it is as long, so that every position stays what it is.
/// <para>The bytes are rented, since those of a document would be a large object for each generation. Disposing of this gives them back.</para>
/// </remarks>
internal sealed class Utf8Json : IDisposable
{
    private const string Replacement = "\\ufffd";

    private readonly List<int> _replaced = [];
    private readonly byte[] _rented;
    private readonly int _length;

    private Utf8Json(string content)
    {
        _rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(content));
        _length = Encoding.UTF8.GetBytes(content, 0, content.Length, _rented, 0);
    }

    public ArraySegment<byte> Bytes => new(_rented, 0, _length);

    /// <summary>Where halves were replaced, as offsets into the bytes.</summary>
    public IReadOnlyList<int> Replaced => _replaced;

    public static int ReplacementLength => Replacement.Length;

    public static Utf8Json Of(SourceText text)
    {
        var content = text.ToString();
        var json = new Utf8Json(content);

        // Only an escape sequence can stand for half a character; few files have one that might.
        if (content.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            json.ReplaceLoneHalves();
        }

        return json;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    private void ReplaceLoneHalves()
    {
        for (var i = 0; i + 1 < _length; i++)
        {
            if (_rented[i] != '\\')
            {
                continue;
            }

            if (UnitAt(i) is not { } unit || !char.IsSurrogate(unit))
            {
                i++;
            }
            else if (char.IsHighSurrogate(unit) && UnitAt(i + Replacement.Length) is { } next && char.IsLowSurrogate(next))
            {
                i += (2 * Replacement.Length) - 1;
            }
            else
            {
                _replaced.Add(i);
                Encoding.ASCII.GetBytes(Replacement, 0, Replacement.Length, _rented, i);
                i += Replacement.Length - 1;
            }
        }
    }

    /// <summary>The UTF-16 code unit that the escape sequence at an offset stands for.</summary>
    private char? UnitAt(int offset)
        => offset + Replacement.Length <= _length
            && _rented[offset] == '\\'
            && _rented[offset + 1] == 'u'
            && int.TryParse(Encoding.ASCII.GetString(_rented, offset + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
