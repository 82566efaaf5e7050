using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The required properties that tell those variants of an emitted union apart that are objects. Made once per union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShapes
{
    private readonly Utf8Names _names;
    private readonly ulong[] _required;

    /// <summary>Creates the table.</summary>
    /// <param name="names">The names in JSON, at most 64.</param>
    /// <param name="required">For each variant a bit for every one of the names that it requires.</param>
    public JsonShapes(string[] names, params ulong[] required)
    {
        _names = new Utf8Names(names);
        _required = required;
    }

    /// <summary>Looks ahead for the names that are there, and leaves the reader where it is.</summary>
    /// <returns>
    /// The position of the variant that has all it requires, and requires more than every other variant of which that is true; -1 if there
    /// is none, or no telling which.
    /// </returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public int Find(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return -1;
        }

        var present = Present(reader);
        var found = -1;
        for (var i = 0; i < _required.Length; i++)
        {
            if ((_required[i] & ~present) == 0 && (found < 0 || (_required[found] & ~_required[i]) == 0))
            {
                found = i;
            }
        }

        return found >= 0 && Array.TrueForAll(_required, other => (other & ~present) != 0 || (other & ~_required[found]) == 0) ? found : -1;
    }

    private ulong Present(Utf8JsonReader ahead)
    {
        var present = 0UL;
        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var index = _names.Find(JsonText.Bytes(ref ahead));
            if (index >= 0)
            {
                present |= 1UL << index;
            }

            JsonText.SkipValue(ref ahead);
        }

        return present;
    }
}
