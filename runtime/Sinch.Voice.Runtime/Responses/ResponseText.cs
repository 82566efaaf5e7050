using System.Text;

namespace Sinch.Voice;

/// <summary>Reads the text of responses.</summary>
internal static class ResponseText
{
    private const int LongestCharset = 40;

    /// <summary>
    /// Decodes the text in the charset of the response, or in UTF-8 if there is none. A byte order mark takes precedence and is not part of the text.
    /// </summary>
    /// <exception cref="UnreadableResponseException">.NET does not support the charset.</exception>
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
            ?? throw new UnreadableResponseException($"the response has a charset that .NET does not support, '{(name.Length > LongestCharset ? name[..LongestCharset] + "…" : name)}'");
    }

    /// <summary>Finds an encoding. Code pages are queried directly, because registering their provider would affect the whole application.</summary>
    /// <returns>The encoding; <see langword="null"/> for an unknown name and for UTF-7, which .NET rejects as insecure.</returns>
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
