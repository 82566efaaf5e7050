using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Represents a path of the document, such as <c>/calling/v1/calls/id/{callId}</c>.</summary>
internal sealed class PathTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    public override string ToString() => text;

    /// <summary>Matches a path as sent: a percent-encoded slash belongs to its segment.</summary>
    /// <param name="path">The path, without the query.</param>
    /// <param name="values">The unescaped values of the parameters.</param>
    public bool TryMatch(string path, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        values = null;
        var segments = path.Split('/');
        if (segments.Length != _segments.Length)
        {
            return false;
        }

        var found = new Dictionary<string, string>();
        foreach (var (expected, actual) in _segments.Zip(segments))
        {
            if (expected is ['{', .. var name, '}'])
            {
                if (actual.Length == 0)
                {
                    return false;
                }

                found.Add(name, Uri.UnescapeDataString(actual));
            }
            else if (expected != actual)
            {
                return false;
            }
        }

        values = found;
        return true;
    }
}
