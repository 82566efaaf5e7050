using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Provides the bytes of a JSON file, with unpaired surrogates replaced.</summary>
/// <remarks>
/// The grammar of JSON allows <c>"\ud800"</c>, but it is not Unicode: System.Text.Json throws, and UTF-8 cannot represent it. U+FFFD replaces it and has
/// the same length in the text, so all positions stay valid.
/// <para>The bytes are rented, because a new array per run would be on the large object heap. Dispose returns them.</para>
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

    /// <summary>Gets the offsets of the replaced surrogates.</summary>
    public IReadOnlyList<int> Replaced => _replaced;

    public static int ReplacementLength => Replacement.Length;

    public static Utf8Json Of(SourceText text)
    {
        var content = text.ToString();
        var json = new Utf8Json(content);

        // Only escape sequences can represent an unpaired surrogate; few files have one that might.
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

    /// <summary>Returns the UTF-16 code unit of the escape sequence at an offset.</summary>
    private char? UnitAt(int offset)
        => offset + Replacement.Length <= _length
            && _rented[offset] == '\\'
            && _rented[offset + 1] == 'u'
            && int.TryParse(Encoding.ASCII.GetString(_rented, offset + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
