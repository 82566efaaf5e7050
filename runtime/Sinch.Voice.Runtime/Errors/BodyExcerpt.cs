using System.Text;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Limits the text of a response body in an exception. Exceptions are logged, queued and stored, so they must stay small.</summary>
internal static class BodyExcerpt
{
    /// <summary>The number of characters that are kept.</summary>
    public const int Length = 4 * 1024;

    /// <summary>
    /// The number of bytes that are searched for secrets. It exceeds the bytes kept, because a secret may begin before the cut and end after it.
    /// </summary>
    public const int Source = 4 * Length;

    /// <summary>Returns the body as text without secrets. An ellipsis at the end marks truncated text.</summary>
    public static string Of(ApiResponse response, SecretRedactor secrets)
    {
        var text = secrets.Redact(Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, Source)]));
        if (text.Length <= Length)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length), "…");
    }
}
