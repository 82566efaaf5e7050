namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A path of the document, such as <c>/calling/v1/calls/id/{callId}</c>.</summary>
internal sealed class PathTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    /// <summary>Matches a path as sent: a percent-encoded slash belongs to its segment.</summary>
    /// <returns>The unescaped values of the parameters, or <see langword="null"/> if the path is another one.</returns>
    public Dictionary<string, string>? Match(string path)
    {
        var segments = path.Split('/');
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        foreach (var (expected, actual) in _segments.Zip(segments))
        {
            if (expected is ['{', .. var name, '}'])
            {
                values[name] = Uri.UnescapeDataString(actual);
            }
            else if (expected != actual)
            {
                return null;
            }
        }

        return values.ContainsValue(string.Empty) ? null : values;
    }
}
