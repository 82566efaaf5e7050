namespace Sinch.Voice;

/// <summary>Represents where a request came in, as its headers say it.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Host">The host, with the port.</param>
/// <param name="PathBase">The encoded path below which the application is; empty if it is at the root.</param>
internal readonly record struct RequestOrigin(string Scheme, string Host, string PathBase);
