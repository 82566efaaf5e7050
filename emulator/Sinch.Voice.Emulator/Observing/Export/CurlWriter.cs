using System.Text;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Writes a callback as a command of curl, for a POSIX shell.</summary>
internal static class CurlWriter
{
    public static string Write(string url, IEnumerable<KeyValuePair<string, string>> headers, string body)
    {
        var text = new StringBuilder($"curl -i {Quote(url)}");
        foreach (var (name, value) in headers)
        {
            text.Append(" \\\n  -H ").Append(Quote($"{name}: {value}"));
        }

        return text.Append(" \\\n  --data-binary ").Append(Quote(body)).Append('\n').ToString();
    }

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
