using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Linting.Values;

/// <summary>Matches strings against the regular expressions of a document. One that can't be used is fitted by every string, and said so.</summary>
internal sealed class EcmaPatterns(LintNotes notes)
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Regex?> _expressions = [];

    /// <summary>Patterns that took too long once and aren't tried again.</summary>
    private readonly HashSet<string> _slow = [];

    public bool Fits(string pattern, string text, string pointer)
    {
        if (_slow.Contains(pattern))
        {
            return true;
        }

        if (Find(pattern) is not { } expression)
        {
            notes.Add(pointer, $"The pattern {pattern}", "it isn't a regular expression that .NET can read");
            return true;
        }

        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            notes.Add(pointer, $"The pattern {pattern}", "matching an example takes longer than a second");
            _slow.Add(pattern);
            return true;
        }
    }

    private Regex? Find(string pattern)
    {
        if (_expressions.TryGetValue(pattern, out var known))
        {
            return known;
        }

        try
        {
            return _expressions[pattern] = new Regex(EcmaPattern.ToDotNet(pattern), RegexOptions.CultureInvariant, s_timeout);
        }
        catch (ArgumentException)
        {
            return _expressions[pattern] = null;
        }
    }
}
