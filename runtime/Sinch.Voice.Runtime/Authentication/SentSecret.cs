using System.Text.Json;

namespace Sinch.Voice;

/// <summary>Takes secrets that were sent out of texts from outside: error pages and debugging proxies repeat the request that they were given.</summary>
internal sealed class SentSecret
{
    /// <summary>What is shorter is part of ordinary words, which would go with it.</summary>
    private const int Shortest = 4;

    private readonly string[] _forms;

    /// <param name="secrets">The secrets as they are sent. They are found escaped for addresses and for JSON, too.</param>
    public SentSecret(params string[] secrets)
    {
        _forms = [.. secrets.Where(secret => secret.Length >= Shortest)
            .SelectMany(secret => new[]
            {
                secret,
                Uri.EscapeDataString(secret),
                JsonEncodedText.Encode(secret).Value,
                secret.Replace("/", "\\/", StringComparison.Ordinal),
            })
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(form => form.Length)];
    }

    public string Conceal(string text) => _forms.Aggregate(text, (concealed, form) => concealed.Replace(form, "…", StringComparison.Ordinal));
}
