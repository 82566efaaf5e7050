using System.Globalization;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Hands out names that are unique without regard to case: file names of generated sources are compared so.</summary>
internal sealed class NameScope(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number that a name got last: those below it are taken, and to try them again for each of thousands takes minutes.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Names of the emitted code that only the document's own names could meet, since those made by rule begin with another case: they are
    /// refused as they are written.
    /// </summary>
    public IReadOnlyCollection<string> ReservedAsWritten { get; init; } = [];

    /// <summary>Takes <paramref name="name"/>, shortened if need be, or the first free one of <c>name2</c>, <c>name3</c>, ….</summary>
    public string Take(string name)
    {
        name = Identifiers.Shorten(name);
        if (Claim(name) == NameClaim.Claimed)
        {
            return name;
        }

        var number = _numbers.TryGetValue(name, out var last) ? last : 1;
        string candidate;
        do
        {
            candidate = name + (++number).ToString(CultureInfo.InvariantCulture);
        }
        while (Claim(candidate) != NameClaim.Claimed);

        _numbers[name] = number;
        return candidate;
    }

    /// <summary>Takes <paramref name="name"/> and no other.</summary>
    public NameClaim Claim(string name)
        => IsReserved(name) || ReservedAsWritten.Contains(name) ? NameClaim.Reserved : _taken.Add(name) ? NameClaim.Claimed : NameClaim.Taken;

    public bool IsFree(string name) => !IsReserved(name) && !_taken.Contains(name);

    /// <summary>They are few, and a scope is made for every object and method: a table of them would take longer to make than to do without.</summary>
    private bool IsReserved(string name)
    {
        foreach (var other in reserved)
        {
            if (string.Equals(name, other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What became of the wish for one certain name.</summary>
internal enum NameClaim
{
    Claimed,
    Reserved,
    Taken,
}
