using System.Globalization;

namespace Sinch.Voice.Generator.Building;

/// <summary>Hands out names that are unique without regard to case: file names of generated sources are compared so.</summary>
internal sealed class NameScope(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes <paramref name="name"/>, or the first free one of <c>name2</c>, <c>name3</c>, ….</summary>
    public string Take(string name)
    {
        var candidate = name;
        for (var number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    public bool IsFree(string name) => !_taken.Contains(name);
}
