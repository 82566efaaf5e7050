using System.Text;

namespace Sinch.Voice;

/// <summary>Reads the text of responses.</summary>
internal static class ResponseText
{
    private const int LongestCharset = 40;

    /// <summary>In the charset that the response names, or else UTF-8. A byte order mark wins over both, and isn't text.</summary>
    /// <exception cref="UnreadableResponseException">.NET doesn't decode that charset.</exception>
    public static string Decode(ApiResponse response)
    {
        using var text = new StreamReader(new MemoryStream(response.Body.ToArray(), writable: false), EncodingOf(response.Charset));
        return text.ReadToEnd();
    }

    private static Encoding EncodingOf(string? charset)
    {
        var name = charset?.Trim('"', ' ');
        if (string.IsNullOrEmpty(name))
        {
            return Encoding.UTF8;
        }

        return Find(static name => CodePagesEncodingProvider.Instance.GetEncoding(name), name) ?? Find(Encoding.GetEncoding, name)
            ?? throw new UnreadableResponseException($"the response is in a charset that .NET doesn't decode, '{(name.Length > LongestCharset ? name[..LongestCharset] + "…" : name)}'");
    }

    /// <summary>The code pages are asked themselves: to register them would change what the whole application decodes.</summary>
    /// <returns><see langword="null"/> for a name that isn't known, and for UTF-7, which .NET refuses as unsafe.</returns>
    private static Encoding? Find(Func<string, Encoding?> find, string name)
    {
        try
        {
            return find(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
