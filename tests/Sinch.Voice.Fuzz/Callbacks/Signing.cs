using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>Signs callbacks as the platform does, and says whether one is signed, apart from the runtime.</summary>
internal static class Signing
{
    public const string FirstKey = "3b216e8d-e385-4ff9-ae80-5d11897006b0";
    public const string SecondKey = "2457b630-45ef-4939-be88-93ffaebf4346";

    public static readonly DateTimeOffset Now = new(2024, 1, 8, 9, 48, 12, TimeSpan.Zero);
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> s_secrets = new(StringComparer.Ordinal)
    {
        [FirstKey] = TestApplication.Secret,
        [SecondKey] = Convert.ToBase64String("the secret of another tenant"u8),
    };

    public static IEnumerable<KeyValuePair<string, string>> Applications => s_secrets;

    public static string Sign(string key, string method, byte[] body, string contentType, string timestamp, string path)
        => PlatformSignature.Compute(Convert.FromBase64String(s_secrets[key]), method, body, contentType, timestamp, path);

    /// <summary>The application whose secret signed a request, if one did and the event names no other.</summary>
    public static string? FindApplication(CallbackRequest request)
    {
        if (request.Authorization?.Split(' ', 2) is not [var scheme, var parameter]
            || !scheme.Equals("application", StringComparison.OrdinalIgnoreCase)
            || parameter.Trim().Split(':', 2) is not [var key, var signature]
            || !s_secrets.ContainsKey(key)
            || !IsInTime(request.Timestamp))
        {
            return null;
        }

        var body = request.Body.ToArray();
        return signature == Sign(key, request.Method, body, request.ContentType ?? string.Empty, request.Timestamp!, request.Path) && !NamesAnother(body, key) ? key : null;
    }

    private static bool IsInTime(string? timestamp)
        => DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && (time - Now).Duration() <= Tolerance;

    /// <summary>By a reader of another kind than the verifier's.</summary>
    private static bool NamesAnother(ReadOnlyMemory<byte> body, string key)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().Any(property => NamesAnother(property, key));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A name or value that isn't Unicode has no text, and names nothing.</summary>
    private static bool NamesAnother(JsonProperty property, string key)
    {
        try
        {
            return property.Name.Equals("applicationKey", StringComparison.OrdinalIgnoreCase)
                && property.Value.ValueKind != JsonValueKind.Null
                && !property.Value.ToString().Equals(key, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
