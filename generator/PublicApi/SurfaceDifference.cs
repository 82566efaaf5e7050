namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Compares two public surfaces, and returns each difference once.</summary>
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
        var (membersBefore, membersAfter) = (new SurfaceMembers(before.Select(line => line.Line)), new SurfaceMembers(after));
        difference.FoldMembersIntoTypes();
        difference.FoldMatchIntoVariants();
        difference.PairRenamedOperations(SameGroup);
        difference.PairRenamedOperations(static (_, _) => true);
        difference.PairRenamedMembers(membersBefore, membersAfter);
        var likeness = new SurfaceLikeness(membersBefore, membersAfter, [.. difference._removed.Select(line => line.Line)], difference._added);
        return
        [
            .. difference._changed,
            .. difference._removed.Select(line => new SurfaceChange(line, null, likeness.Find(line.Line))),
            .. difference._added.Select(line => new SurfaceChange(null, line)),
        ];
    }

    /// <summary>Members that are added or removed with their type, or with a type of another kind, are not reported separately; nor are conversions to it.</summary>
    private void FoldMembersIntoTypes()
    {
        var replaced = _changed.Where(change => change.After!.IsType && change.Before!.Value.Line.Kind != change.After.Kind).Select(change => change.After!.Key).ToList();
        var gone = new HashSet<string>(_removed.Where(line => line.Line.IsType).Select(line => line.Line.Key).Concat(replaced));
        var come = new HashSet<string>(_added.Where(line => line.IsType).Select(line => line.Key).Concat(replaced));

        _removed.RemoveAll(line => !line.Line.IsType && (gone.Contains(line.Line.Owner) || gone.Contains(line.Line.ConversionTarget)));
        _added.RemoveAll(line => !line.IsType && (come.Contains(line.Owner) || come.Contains(line.ConversionTarget)));
        _changed.RemoveAll(change => !change.After!.IsType && replaced.Contains(change.After.Owner));
    }

    /// <summary>An added or removed variant implies that <c>Match</c> has changed; only a changed order is reported.</summary>
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

    /// <summary>
    /// A property or enum value with the same JSON name was renamed. Its old name may belong to another member now: the number of a conflicting name
    /// disappears together with the conflict.
    /// </summary>
    private void PairRenamedMembers(SurfaceMembers before, SurfaceMembers after)
    {
        foreach (var removed in _removed.ToList())
        {
            if (after.Find(removed.Line.Owner, before.IdentityOf(removed.Line)) is { } renamed)
            {
                _changed.Add(new SurfaceChange(removed, renamed));
                _removed.Remove(removed);
                _added.Remove(renamed);
            }
        }
    }

    private static bool SameGroup(SurfaceLine before, SurfaceLine after) => before.Owner == after.Owner;

    private static bool IsIn(SurfaceLine line, string prefix) => line.Key.StartsWith(prefix, StringComparison.Ordinal);
}

/// <summary>Represents a changed line: removed if there is no new one, added if there was no old one.</summary>
/// <param name="Before">The line of the baseline.</param>
/// <param name="After">The new line.</param>
/// <param name="Likely">The line that a removed one may have become, if a new one is similar.</param>
internal readonly record struct SurfaceChange(BaselineLine? Before, SurfaceLine? After, SurfaceLine? Likely = null);
