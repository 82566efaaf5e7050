using CsCheck;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>A change of one part of a request after it was signed.</summary>
/// <param name="Part">The part.</param>
/// <param name="Text">The text that is changed by, or to.</param>
/// <param name="Bytes">The change of the bytes of the body or the message.</param>
/// <param name="Number">What chooses among several, or counts.</param>
internal sealed record Tampering(Part Part, string Text, TextMutation Bytes, int Number)
{
    private static readonly string[] s_texts =
    [
        string.Empty, " ", "POST", "GET", "post", "PUT", "application", "Application", "Basic", "Bearer", "application/json", "text/plain", "application/x+json", "application/json; charset=utf-16",
        "gzip", "identity", "chunked", "/", "//", "/sinch/voice/", "/sinch/./voice", "/%73inch/voice", "/sinch%2Fvoice", "/SINCH/voice", "*", "?", ":", "=", "==", ",", "0", "-1", "9999999999999999999",
        "Authorization", "x-timestamp", "Content-Type", "Content-Length", "Transfer-Encoding", "X-Forwarded-Prefix", "Connection", "close", "Expect", "100-continue", "2024-01-08T09:48:12", "2024-01-08 09:48:12Z",
        "2024-01-08T10:48:12+01:00", "é", "\u0130", "\ud83d\ude00", Signing.FirstKey, Signing.SecondKey, "unknown", "c2luY2g6cGFzc3dvcmQ=", "Basic c2luY2g6cGFzc3dvcmQ=",
    ];

    public static Gen<Tampering> All { get; } = Gen.Select(
        Gen.Enum<Part>(),
        Gen.Frequency((6, (IGen<string>)Gen.OneOf(s_texts)), (1, HostileText.All)),
        TextMutation.All,
        Gen.Int[0, 40],
        (part, text, bytes, number) => new Tampering(part, text, bytes, number));

    /// <summary>Half of the text that was there, half of another: near misses are where comparisons go wrong.</summary>
    public string Change(string text) => (Number % 5) switch
    {
        0 => Text,
        1 => text + Text,
        2 => Text + text,
        3 => text.Length == 0 ? Text : string.Concat(text.AsSpan(0, Number % text.Length), Text, text.AsSpan((Number % text.Length) + 1)),
        _ => Number % 2 == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant(),
    };
}
