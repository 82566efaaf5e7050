namespace Sinch.Voice.Runtime;

/// <summary>Represents a set of properties by their positions in a table. The first 64 need no allocation, and few classes have more.</summary>
internal struct JsonPropertySet
{
    private const int Bits = 64;

    private ulong _first;
    private ulong[]? _rest;

    public readonly bool IsEmpty => _first == 0 && _rest is null;

    public void Add(int index)
    {
        if (index < Bits)
        {
            _first |= 1UL << index;
        }
        else
        {
            AddToRest(index - Bits);
        }
    }

    public readonly bool Contains(int index)
        => index < Bits
            ? (_first & (1UL << index)) != 0
            : _rest is not null && (index / Bits) - 1 < _rest.Length && (_rest[(index / Bits) - 1] & (1UL << (index % Bits))) != 0;

    /// <summary>Returns whether another set contains all properties of this set.</summary>
    public readonly bool IsWithin(in JsonPropertySet other)
    {
        if ((_first & ~other._first) != 0)
        {
            return false;
        }

        for (var i = 0; _rest is not null && i < _rest.Length; i++)
        {
            var others = other._rest is not null && i < other._rest.Length ? other._rest[i] : 0;
            if ((_rest[i] & ~others) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns a copy that can be changed independently.</summary>
    public readonly JsonPropertySet Copy() => new() { _first = _first, _rest = (ulong[]?)_rest?.Clone() };

    private void AddToRest(int index)
    {
        if (_rest is null || index / Bits >= _rest.Length)
        {
            Array.Resize(ref _rest, (index / Bits) + 1);
        }

        _rest[index / Bits] |= 1UL << (index % Bits);
    }
}
