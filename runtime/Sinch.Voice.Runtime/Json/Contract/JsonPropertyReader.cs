using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Enumerates the properties of a JSON object. This is a mutable struct: keep it in a local variable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonPropertyReader
{
    private readonly JsonPropertyTable _table;
    private JsonPropertySet _fitting;
    private JsonPropertySet _nulls;
    private JsonPropertySet _spelled;
    private Dictionary<int, JsonElement>? _misfits;
    private byte[]? _first;
    private bool _fits;
    private bool _knowsSpelled;

    internal JsonPropertyReader(JsonPropertyTable table, byte[]? first)
    {
        _table = table;
        _first = first;
        Index = -1;
    }

    /// <summary>Gets the position in the table of the property whose value the reader is on.</summary>
    public int Index { get; private set; }

    /// <summary>Gets the properties that the table does not have; <see langword="null"/> if there are none.</summary>
    /// <remarks>
    /// After the last property, it also contains properties of the table that the object cannot represent: values that do not match their type, and
    /// the <c>null</c> of properties that may also be absent.
    /// </remarks>
    public AdditionalProperties? Additional { get; private set; }

    /// <summary>Gets the properties that were absent although they are always written. The value is set after the last property.</summary>
    public JsonAbsence Absent { get; private set; }

    /// <summary>
    /// Moves to the value of the next property in the table. A property that is <c>null</c> counts as absent; a property that is not in the table is
    /// added to <see cref="Additional"/>.
    /// </summary>
    /// <remarks>The method is not inlined, because it would keep the JIT from inlining other calls into every reader of an object.</remarks>
    /// <param name="reader">The reader of the object.</param>
    /// <returns><see langword="true"/> if there is a next property; <see langword="false"/> if the reader is on the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Next(ref Utf8JsonReader reader)
    {
        if (_fits)
        {
            _fitting.Add(Index);
            _fits = false;
        }

        if (_first is not null && IsFirstKnown(ref reader))
        {
            return true;
        }

        while (JsonRead.MoveNext(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Servers mostly send properties in the order of the document.
            var name = JsonText.Bytes(ref reader);
            var index = _table.Names.FindExact(name, Index + 1);
            if (index < 0 && (index = FindMisspelled(ref reader, name)) < 0)
            {
                Keep(ref reader);
                continue;
            }

            JsonRead.MoveNext(ref reader);
            Index = index;
            if (reader.TokenType != JsonTokenType.Null)
            {
                _fits = true;
                return true;
            }

            _nulls.Add(index);
        }

        if (_misfits is not null || !_nulls.IsEmpty || !_table.HasAll(_fitting))
        {
            End();
        }

        return false;
    }

    /// <summary>
    /// Keeps the current value as JSON, because it does not match the type of its property. The property counts as absent; a matching value of the
    /// same property takes precedence.
    /// </summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public void KeepMisfit(ref Utf8JsonReader reader)
    {
        _fits = false;
        _misfits ??= [];
        _misfits[Index] = JsonRead.Element(ref reader);
    }

    /// <summary>Returns the properties that the table does not have as values of one type. Call it after the last property.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="read">The delegate that reads a value of the type.</param>
    /// <param name="write">The delegate that writes a value of the type.</param>
    /// <returns>The properties; <see langword="null"/> if there are none.</returns>
    public readonly AdditionalProperties<T>? AdditionalOf<T>(JsonValueReader<T> read, JsonValueWriter<T> write)
        => Additional is null ? null : AdditionalProperties<T>.Read(Additional, _table, read, write);

    /// <summary>Handles the discriminator that the union has read; the reader is on its value.</summary>
    private bool IsFirstKnown(ref Utf8JsonReader reader)
    {
        var name = _first!;
        _first = null;
        var index = _table.Names.FindExact(name);
        if (index < 0)
        {
            index = FindMisspelled(ref reader, name);
        }

        if (index >= 0)
        {
            Index = index;
            _fits = true;
            return true;
        }

        Additional ??= [];
        Additional.Set(Encoding.UTF8.GetString(name), JsonRead.Element(ref reader));
        return false;
    }

    /// <summary>
    /// Returns the position of the property whose name differs in case; -1 if there is none. It is also -1 if the object has a value other than
    /// <c>null</c> under the exact name, before or after: then this is an undeclared property.
    /// </summary>
    private int FindMisspelled(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var index = _table.Names.FindIgnoringCase(name);
        if (index < 0)
        {
            return -1;
        }

        if (!_knowsSpelled)
        {
            _knowsSpelled = true;
            FindSpelled(reader);
        }

        return _spelled.Contains(index) ? -1 : index;
    }

    /// <summary>
    /// Finds the properties that the object has under their exact names. Those before the current property are known. The rest is scanned once, so
    /// that hostile JSON does not take quadratic time.
    /// </summary>
    private void FindSpelled(Utf8JsonReader ahead)
    {
        _spelled = _fitting.Copy();
        for (var i = 0; _misfits is not null && i < _table.Names.Names.Length; i++)
        {
            if (_misfits.ContainsKey(i))
            {
                _spelled.Add(i);
            }
        }

        JsonText.SkipValue(ref ahead);
        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var index = _table.Names.FindExact(JsonText.Bytes(ref ahead));
            JsonRead.MoveNext(ref ahead);
            if (index >= 0 && ahead.TokenType != JsonTokenType.Null)
            {
                _spelled.Add(index);
            }

            JsonText.SkipValue(ref ahead);
        }
    }

    private void End()
    {
        Absent = _table.Absent(_fitting, _nulls);
        var names = _table.Names.Names;
        for (var index = 0; index < names.Length && (_misfits is not null || !_nulls.IsEmpty); index++)
        {
            if (_fitting.Contains(index))
            {
                continue;
            }

            if (_misfits is not null && _misfits.TryGetValue(index, out var value))
            {
                Additional ??= [];
                Additional.Set(names[index], value);
                ReadObservation.Misfit(_table.TypeName, names[index]);
            }
            else if (_nulls.Contains(index) && _table.KeepsNull(index))
            {
                Additional ??= [];
                Additional.SetNull(names[index]);
            }
        }
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        var name = JsonText.Unescape(ref reader);
        JsonRead.MoveNext(ref reader);
        Additional ??= [];
        Additional.Set(name, JsonRead.Element(ref reader));
    }
}
