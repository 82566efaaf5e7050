namespace Sinch.Voice.Generator.Reading;

/// <summary>Checks tokens of HTTP (RFC 9110, 5.6.2): methods, and names of headers and cookies.</summary>
internal static class HttpTokens
{
    private const string Symbols = "!#$%&'*+-.^_`|~";

    public static bool IsToken(string text)
        => text.Length > 0 && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Symbols.IndexOf(c) >= 0);
}
