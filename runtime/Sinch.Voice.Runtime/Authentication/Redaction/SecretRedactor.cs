namespace Sinch.Voice;

/// <summary>Removes the credential of a request from external text: error pages, debugging proxies and .NET messages may repeat it.</summary>
/// <remarks>It finds secrets as text, in Base64, Base64url and hex, each also escaped for URLs, JSON or HTML, and escaped twice.</remarks>
internal sealed class SecretRedactor
{
    private const char Ellipsis = '…';

    private readonly SecretPattern[] _patterns;

    public SecretRedactor(IEnumerable<string> secrets)
        => _patterns = [.. secrets.Distinct(StringComparer.Ordinal).SelectMany(SecretPattern.FormsOf)];

    /// <summary>Creates a redactor for the secrets in a message and for those known without it.</summary>
    public static SecretRedactor Of(ApiCredential credential, HttpRequestMessage? message) => new(credential.SecretsIn(message));

    /// <summary>Returns the text with each secret replaced by an ellipsis.</summary>
    public string Redact(string text)
    {
        if (text.Length == 0 || _patterns.Length == 0)
        {
            return text;
        }

        var found = new List<Range>();
        var layers = 0;
        for (var layer = DecodedText.Of(text); layer is not null && layers <= DecodedText.MaxLayers; layer = layer.Decode(), layers++)
        {
            foreach (var pattern in _patterns)
            {
                found.AddRange(pattern.Find(layer));
            }
        }

        return found.Count == 0 ? text : Replace(text, found);
    }

    private static string Replace(string text, List<Range> found)
    {
        var redacted = new System.Text.StringBuilder(text.Length);
        var position = 0;
        foreach (var range in found.OrderBy(range => range.Start.Value).ThenByDescending(range => range.End.Value))
        {
            if (range.Start.Value >= position)
            {
                redacted.Append(text, position, range.Start.Value - position).Append(Ellipsis);
            }

            position = Math.Max(position, range.End.Value);
        }

        return redacted.Append(text, position, text.Length - position).ToString();
    }
}
