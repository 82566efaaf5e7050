using System.Text;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>The text of a body that an exception keeps: exceptions are logged, queued and stored, and none of that is meant for megabytes.</summary>
internal static class BodyExcerpt
{
    /// <summary>How many characters are kept.</summary>
    public const int Length = 4 * 1024;

    /// <summary>
    /// How many bytes the text is made of. A credential that the server sends back could begin before the cut and end behind it, so it is looked
    /// for in more than is kept.
    /// </summary>
    public const int Source = 4 * Length;

    /// <summary>The body as text, without the credential; what is left out of it is an ellipsis at the end.</summary>
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
