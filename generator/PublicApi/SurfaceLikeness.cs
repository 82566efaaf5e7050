namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Finds the new line that a removed one may have become.</summary>
internal sealed class SurfaceLikeness(SurfaceMembers before, SurfaceMembers after, IReadOnlyList<SurfaceLine> removed, IReadOnlyList<SurfaceLine> added)
{
    /// <summary>The required similarity: the share of two names in order, and the share of two types' members.</summary>
    private const double Alike = 0.6;

    /// <returns>The most similar new line, or <see langword="null"/> if none is similar.</returns>
    public SurfaceLine? Find(SurfaceLine line)
        => line.IsType ? Best(line, added.Where(other => other.IsType && other.Kind == line.Kind), OfTypes)
            : before.IsProperty(line) ? FindProperty(line)
            : before.IsEnumValue(line) ? Best(line, added.Where(other => after.IsEnumValue(other) && other.Owner == line.Owner), OfNames)
            : line.Operation.Length > 0 ? Best(line, added.Where(other => other.Owner == line.Owner && other.Operation.Length > 0 && other.Kind == line.Kind), OfNames)
            : null;

    /// <summary>Members of one type with similar names, or the only ones of that type that were removed and added.</summary>
    private SurfaceLine? FindProperty(SurfaceLine line)
    {
        var candidates = added.Where(other => after.IsProperty(other) && IsLike(other)).ToList();
        return Best(line, candidates, OfNames)
            ?? (candidates.Count == 1 && removed.Count(other => before.IsProperty(other) && IsLike(other)) == 1 ? candidates[0] : null);

        bool IsLike(SurfaceLine other) => other.Owner == line.Owner && other.Type == line.Type;
    }

    private static SurfaceLine? Best(SurfaceLine line, IEnumerable<SurfaceLine> candidates, Func<SurfaceLine, SurfaceLine, double> likeness)
        => candidates
            .Select(candidate => (Line: candidate, Likeness: likeness(line, candidate)))
            .Where(candidate => candidate.Likeness >= Alike)
            .OrderByDescending(candidate => candidate.Likeness)
            .Select(candidate => candidate.Line)
            .FirstOrDefault();

    private double OfTypes(SurfaceLine left, SurfaceLine right)
    {
        var (old, now) = (before.MembersOf(left), after.MembersOf(right));
        return old.Count == 0 ? 0 : 2.0 * old.Intersect(now).Count() / (old.Count + now.Count);
    }

    private static double OfNames(SurfaceLine left, SurfaceLine right)
    {
        var (old, now) = (left.Name.ToUpperInvariant(), right.Name.ToUpperInvariant());
        return 2.0 * LongestCommonSubsequence(old, now) / (old.Length + now.Length);
    }

    private static int LongestCommonSubsequence(string left, string right)
    {
        var previous = new int[right.Length + 1];
        foreach (var letter in left)
        {
            var current = new int[right.Length + 1];
            for (var i = 0; i < right.Length; i++)
            {
                current[i + 1] = letter == right[i] ? previous[i] + 1 : Math.Max(current[i], previous[i + 1]);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
