using System.Globalization;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Assigns unique names, ignoring case, because names of generated files are compared that way.</summary>
internal sealed class NameScope(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last number of each name: all lower ones are taken, and trying them again for each of thousands takes minutes.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Names of the emitted code that only names from the document can conflict with, because names by rule start with another case. They are reserved as
    /// written.
    /// </summary>
    public IReadOnlyCollection<string> ReservedAsWritten { get; init; } = [];

    /// <summary>Reserves <paramref name="name"/>, truncated if necessary, or the first free one of <c>name2</c>, <c>name3</c>, ….</summary>
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

    /// <summary>Reserves exactly <paramref name="name"/>.</summary>
    public NameClaim Claim(string name)
        => IsReserved(name) || ReservedAsWritten.Contains(name) ? NameClaim.Reserved : _taken.Add(name) ? NameClaim.Claimed : NameClaim.Taken;

    public bool IsFree(string name) => !IsReserved(name) && !_taken.Contains(name);

    /// <summary>A list, because each object and method has a scope with few names, and creating a hash table takes longer.</summary>
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

/// <summary>Specifies the result of reserving a certain name.</summary>
internal enum NameClaim
{
    Claimed,
    Reserved,
    Taken,
}
