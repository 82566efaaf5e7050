namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A callback that was sent, and what the application answered.</summary>
/// <param name="Path">The path that was signed and called.</param>
/// <param name="Sent">The body as it was sent.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Svaml">The body of the answer; empty when there was none.</param>
public sealed record CallbackReply(string Path, string Sent, int Status, string Svaml);
