namespace Sinch.Voice.Runtime;

/// <summary>Reads and checks the texts of prompts: <c>#tts[…]</c>, <c>#ssml[…]</c>, <c>#href[…]</c>, a URL or the name of a file.</summary>
internal static class PromptText
{
    public const char Separator = ';';
    private const char End = ']';

    private static readonly (string Start, PromptKind Kind)[] s_elements = [("#tts[", PromptKind.Text), ("#ssml[", PromptKind.Ssml), ("#href[", PromptKind.Url)];

    /// <summary>Returns a text that can stand in an element.</summary>
    /// <exception cref="ArgumentException">The text cannot be expressed or is too long.</exception>
    public static string Spoken(string text, int maxLength, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("The text is empty.", parameter);
        }

        if (text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
        {
            throw new ArgumentException($"The text has a ']' at index {end}, where the prompt would end. The platform has no escape for it; rephrase the text.", parameter);
        }

        if (text.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var separator)
        {
            throw new ArgumentException(
                $"The text has a ';' at index {separator}, where another prompt would start. The platform has no escape for it; rephrase the text, or send it unchecked with Prompt.Parse.",
                parameter);
        }

        return text.Length <= maxLength
            ? text
            : throw new ArgumentException(
                $"The text has {text.Length} characters; the platform speaks {maxLength}. Split it into several prompts, or pass the limit that Sinch has set for your application.",
                parameter);
    }

    /// <summary>Returns the text of a URL.</summary>
    /// <exception cref="ArgumentException">The URL cannot be fetched or cannot be expressed.</exception>
    public static string Url(Uri url, string parameter)
    {
        ArgumentNullException.ThrowIfNull(url, parameter);
        if (!IsUrl(url.OriginalString))
        {
            throw new ArgumentException($"'{url.OriginalString}' is not an absolute HTTP or HTTPS URL.", parameter);
        }

        var text = url.AbsoluteUri;
        return text.AsSpan().IndexOfAny(Separator, End) is >= 0 and var index
            ? throw new ArgumentException($"'{text}' contains '{text[index]}', where the prompt would end. Write it as %{(int)text[index]:X2}.", parameter)
            : text;
    }

    /// <summary>Returns the name of a file.</summary>
    /// <exception cref="ArgumentException">The platform would not take the text for the name of a file.</exception>
    public static string FileName(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("The name of the file is empty.", parameter)
            : name.Contains(Separator, StringComparison.Ordinal) || name[0] == '#' || IsUrl(name)
                ? throw new ArgumentException($"'{name}' is not the name of an uploaded file. Use Say or Ssml for text, and Play for a URL.", parameter)
                : name;
    }

    /// <summary>Returns the form of a prompt.</summary>
    public static PromptKind KindOf(string prompt, out string content)
    {
        var text = prompt.Trim();
        foreach (var (start, kind) in s_elements)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase) && text[^1] == End)
            {
                content = text[start.Length..^1];
                return kind;
            }
        }

        content = text;
        return IsUrl(text) ? PromptKind.Url : PromptKind.File;
    }

    /// <summary>Returns the prompts in a text. A separator within an element does not separate.</summary>
    public static IEnumerable<string> Split(string prompts)
    {
        for (var start = 0; start < prompts.Length;)
        {
            var rest = prompts.AsSpan(start);
            var element = rest.TrimStart() is ['#', ..] ? rest.IndexOf(End) : -1;
            var length = rest[Math.Max(element, 0)..].IndexOf(Separator);
            var end = length < 0 ? prompts.Length : start + Math.Max(element, 0) + length;
            if (!string.IsNullOrWhiteSpace(prompts[start..end]))
            {
                yield return prompts[start..end].Trim();
            }

            start = end + 1;
        }
    }

    private static bool IsUrl(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
