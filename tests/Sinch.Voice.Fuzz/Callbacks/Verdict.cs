namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>The host's information about a request that reached the endpoint.</summary>
/// <param name="Signed">The application that signed it, by the fuzzer's own computation.</param>
/// <param name="Handled">The application that the handler was called for, if it was called.</param>
/// <param name="Failed">Whether the handler failed.</param>
/// <param name="Escaped">The exception that left the endpoint.</param>
internal sealed record Verdict(string? Signed, string? Handled, bool Failed, string? Escaped)
{
    public static Verdict Parse(string text)
    {
        var parts = text.Split(';');
        return new Verdict(Text(parts[0]), Text(parts[1]), parts[2] == "failed", Text(parts[3]));
    }

    public override string ToString() => $"{Signed};{Handled};{(Failed ? "failed" : string.Empty)};{Escaped}";

    private static string? Text(string part) => part.Length == 0 ? null : part;
}
