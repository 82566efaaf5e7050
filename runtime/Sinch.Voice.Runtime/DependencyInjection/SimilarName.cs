namespace Sinch.Voice;

/// <summary>Finds the name that a misspelled one resembles.</summary>
internal static class SimilarName
{
    /// <summary>The number of single edits by which a misspelled name may differ.</summary>
    public const int MaxDistance = 2;

    /// <returns>The most similar name; <see langword="null"/> if none is similar.</returns>
    public static string? Find(string name, IEnumerable<string> known)
        => known.Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= MaxDistance)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    /// <summary>Returns the number of single edits between two names (Levenshtein), ignoring case.</summary>
    public static int Distance(string name, string other)
    {
        var (left, right) = (name.ToUpperInvariant(), other.ToUpperInvariant());
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
