using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>
/// Matches strings against the regular expressions of a document. Every string matches an unusable one, which is reported. Some expressions would take
/// years, so each has a time limit, and so do all together: a compiler waits for them even if it no longer needs the result.
/// </summary>
internal sealed class EcmaPatterns(LintNotes notes, CancellationToken cancellationToken)
{
    private static readonly TimeSpan s_longestMatch = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan s_mostInAll = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Regex?> _expressions = [];

    /// <summary>Patterns that timed out, which are not tried again.</summary>
    private readonly HashSet<string> _slow = [];

    private readonly Stopwatch _spent = new();

    public bool Fits(string pattern, string text, string pointer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_slow.Contains(pattern))
        {
            return true;
        }

        if (_spent.Elapsed > s_mostInAll)
        {
            _slow.Add(pattern);
            return Pass(pattern, pointer, "the patterns before it took more than one second");
        }

        _spent.Start();
        try
        {
            return Find(pattern) is { } expression ? expression.IsMatch(text) : Pass(pattern, pointer, "it is not a valid .NET regular expression");
        }
        catch (RegexMatchTimeoutException)
        {
            _slow.Add(pattern);
            return Pass(pattern, pointer, "matching an example took longer than 250 milliseconds");
        }
        finally
        {
            _spent.Stop();
        }
    }

    private bool Pass(string pattern, string pointer, string reason)
    {
        notes.Add(pointer, $"The pattern {pattern}", reason);
        return true;
    }

    private Regex? Find(string pattern)
    {
        if (_expressions.TryGetValue(pattern, out var known))
        {
            return known;
        }

        try
        {
            return _expressions[pattern] = new Regex(EcmaPattern.ToDotNet(pattern), RegexOptions.CultureInvariant, s_longestMatch);
        }
        catch (ArgumentException)
        {
            return _expressions[pattern] = null;
        }
    }
}
