namespace Sinch.Voice;

/// <summary>Validates the headers that a caller adds.</summary>
internal static class ExtraHeaders
{
    /// <summary>The headers that authenticate requests of any API. A call must not replace them.</summary>
    private static readonly HashSet<string> s_credentials = new(StringComparer.OrdinalIgnoreCase) { "Authorization", RequestSignature.TimestampHeader };

    /// <summary>The prefix of headers that the platform forwards to callbacks, up to a maximum number.</summary>
    private const string CallbackPrefix = "X-CB-";

    private const int MostCallbackHeaders = 5;

    /// <summary>Returns a copy of the headers. Messages contain the name of a header but not its value, which may be a secret.</summary>
    public static Dictionary<string, string> Validate(IReadOnlyDictionary<string, string> headers)
    {
        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (!HeaderNames.IsToken(name))
            {
                throw new ArgumentException($"'{Printable(name)}' is not a valid header name.", nameof(headers));
            }

            if (s_credentials.Contains(name) || HeaderNames.IsReserved(name))
            {
                throw new ArgumentException($"The client sets the header '{name}' itself.", nameof(headers));
            }

            if (value is null || !IsValue(value))
            {
                throw new ArgumentException($"The value of the header '{name}' contains characters that cannot be sent.", nameof(headers));
            }

            copy[name] = value;
        }

        var callbackHeaders = copy.Keys.Count(name => name.StartsWith(CallbackPrefix, StringComparison.OrdinalIgnoreCase));
        return callbackHeaders <= MostCallbackHeaders
            ? copy
            : throw new ArgumentException(
                $"There are {callbackHeaders} {CallbackPrefix}* headers; the platform forwards at most {MostCallbackHeaders}.", nameof(headers));
    }

    /// <summary>Returns whether a text can be sent as a header value.</summary>
    public static bool IsValue(string text) => text.All(c => c is >= ' ' and <= '~');

    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '?' : c));
}
