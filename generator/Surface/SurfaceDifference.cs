namespace Sinch.Voice.Generator.Surface;

/// <summary>Compares two listings, and says each difference once.</summary>
internal sealed class SurfaceDifference
{
    private readonly List<BaselineLine> _removed;
    private readonly List<SurfaceLine> _added;
    private readonly List<SurfaceChange> _changed;

    private SurfaceDifference(IReadOnlyList<BaselineLine> before, IReadOnlyCollection<SurfaceLine> after)
    {
        var known = before.ToDictionary(line => line.Line.Key);
        var present = new HashSet<string>(after.Select(line => line.Key));
        _removed = [.. before.Where(line => !present.Contains(line.Line.Key))];
        _added = [.. after.Where(line => !known.ContainsKey(line.Key))];
        _changed =
        [
            .. after
                .Where(line => known.TryGetValue(line.Key, out var old) && old.Line.Signature != line.Signature)
                .Select(line => new SurfaceChange(known[line.Key], line)),
        ];
    }

    public static IReadOnlyList<SurfaceChange> Between(IReadOnlyList<BaselineLine> before, IReadOnlyCollection<SurfaceLine> after)
    {
        var difference = new SurfaceDifference(before, after);
        difference.FoldMembersIntoTypes();
        difference.FoldMatchIntoVariants();
        difference.PairRenamedOperations(SameGroup);
        difference.PairRenamedOperations(static (_, _) => true);
        return
        [
            .. difference._changed,
            .. difference._removed.Select(line => new SurfaceChange(line, null)),
            .. difference._added.Select(line => new SurfaceChange(null, line)),
        ];
    }

    /// <summary>What came or went with its type, or with another kind of type under its name, isn't said apart from it; nor are conversions to it.</summary>
    private void FoldMembersIntoTypes()
    {
        var replaced = _changed.Where(change => change.After!.IsType && change.Before!.Value.Line.Kind != change.After.Kind).Select(change => change.After!.Key).ToList();
        var gone = new HashSet<string>(_removed.Where(line => line.Line.IsType).Select(line => line.Line.Key).Concat(replaced));
        var come = new HashSet<string>(_added.Where(line => line.IsType).Select(line => line.Key).Concat(replaced));

        _removed.RemoveAll(line => !line.Line.IsType && (gone.Contains(line.Line.Owner) || gone.Contains(line.Line.ConversionTarget)));
        _added.RemoveAll(line => !line.IsType && (come.Contains(line.Owner) || come.Contains(line.ConversionTarget)));
        _changed.RemoveAll(change => !change.After!.IsType && replaced.Contains(change.After.Owner));
    }

    /// <summary>A variant more or less says already that <c>Match</c> is another; only a new order is news of its own.</summary>
    private void FoldMatchIntoVariants()
        => _changed.RemoveAll(change => change.After!.Key == TypeLines.MatchKey(change.After.Owner)
            && TypeLines.VariantPrefix(change.After.Owner) is var prefix
            && (_removed.Exists(line => IsIn(line.Line, prefix)) || _added.Exists(line => IsIn(line, prefix))));

    private void PairRenamedOperations(Func<SurfaceLine, SurfaceLine, bool> mayBe)
    {
        foreach (var removed in _removed.Where(line => line.Line.Operation.Length > 0).ToList())
        {
            if (_added.Find(line => line.Operation == removed.Line.Operation && mayBe(removed.Line, line)) is { } added)
            {
                _changed.Add(new SurfaceChange(removed, added));
                _removed.Remove(removed);
                _added.Remove(added);
            }
        }
    }

    private static bool SameGroup(SurfaceLine before, SurfaceLine after) => before.Owner == after.Owner;

    private static bool IsIn(SurfaceLine line, string prefix) => line.Key.StartsWith(prefix, StringComparison.Ordinal);
}
