namespace Sinch.Voice.Emulator.Rest;

/// <summary>Selects the headers of a callout that the platform puts on the callbacks of the call.</summary>
internal static class ForwardedHeaders
{
    public const string Prefix = "X-CB-";

    private const int MaxHeaders = 5;
    private const int MaxNameLength = 32;
    private const int MaxValueLength = 128;

    /// <summary>Returns the first headers that fit; the platform drops the rest silently.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Select(IncomingRequest request)
        => [.. request.Headers.Where(IsForwarded).Take(MaxHeaders)];

    private static bool IsForwarded(KeyValuePair<string, string> header)
        => header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && header.Key.Length <= MaxNameLength
            && header.Value.Length <= MaxValueLength
            && header.Value.All(character => character is >= '\x20' and <= '\x7E');
}
