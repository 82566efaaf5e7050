namespace Quickstart.Output;

/// <summary>A request and its response.</summary>
internal sealed record Exchange(string Method, string Path, string Scheme, string Sent, int Status, string Received);
