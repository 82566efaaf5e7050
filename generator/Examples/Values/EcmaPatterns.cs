using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>
/// Matches strings against the regular expressions of a document. One that can't be used is fitted by every string, and said so. Expressions
/// can be written that take years: there is a limit to each, which a compiler also waits for that has no more use for the result, and one to all.
/// </summary>
internal sealed class EcmaPatterns(LintNotes notes, CancellationToken cancellationToken)
{
    private static readonly TimeSpan s_longestMatch = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan s_mostInAll = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Regex?> _expressions = [];

    /// <summary>Patterns that took too long, which aren't tried again.</summary>
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
