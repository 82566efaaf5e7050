using System.Text;

namespace Sinch.Voice;

/// <summary>Reads the text of responses.</summary>
internal static class ResponseText
{
    /// <summary>In the charset that the response names if there is such a one, else UTF-8. A byte order mark wins over both, and isn't text.</summary>
    public static string Decode(ApiResponse response)
    {
        using var text = new StreamReader(new MemoryStream(response.Body.ToArray(), writable: false), EncodingOf(response.Charset));
        return text.ReadToEnd();
    }

    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
