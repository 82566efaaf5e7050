namespace Sinch.Voice.Generator.Examples;

/// <summary>
/// Collects the declared properties of each object in an example, over all schemas that apply to it, because each schema of an <c>allOf</c> declares some
/// of them.
/// </summary>
internal sealed class Coverage
{
    private readonly Dictionary<string, SortedSet<string>> _described = [];
    private readonly HashSet<string> _open = [];

    public void Describe(LocatedValue value, string member) => Names(value.Pointer).Add(member);

    /// <summary>Records that an object may have any property.</summary>
    public void Open(LocatedValue value) => _open.Add(value.Pointer);

    /// <summary>Returns the declared properties of an object, or <see langword="null"/> if any may occur.</summary>
    public IReadOnlyCollection<string>? NamesOf(LocatedValue value)
        => !_open.Contains(value.Pointer) && _described.TryGetValue(value.Pointer, out var names) ? names : null;

    public void Merge(Coverage other)
    {
        foreach (var described in other._described)
        {
            Names(described.Key).UnionWith(described.Value);
        }

        _open.UnionWith(other._open);
    }

    private SortedSet<string> Names(string pointer)
        => _described.TryGetValue(pointer, out var names) ? names : _described[pointer] = new SortedSet<string>(StringComparer.Ordinal);
}
