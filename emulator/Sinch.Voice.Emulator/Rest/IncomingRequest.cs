namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents a request with its body read, as raw as signatures need it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The path and query as sent, still percent-encoded.</param>
/// <param name="Headers">The headers in the order in which they came.</param>
/// <param name="Body">The bytes of the body.</param>
internal sealed record IncomingRequest(
    string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Gets the path as sent, without the query.</summary>
    public string Path { get; } = Target.Split('?', 2)[0];

    /// <summary>Returns the value of a header, or an empty string. A header that comes several times is a list.</summary>
    public string Header(string name)
        => string.Join(',', Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value));
}
