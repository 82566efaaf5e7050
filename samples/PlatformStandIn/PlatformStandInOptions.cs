namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Options of a <see cref="PlatformStandIn"/>.</summary>
public sealed class PlatformStandInOptions
{
    /// <summary>The path of the OpenAPI document that requests are routed by and validated against. Either this or <see cref="Document"/> is needed.</summary>
    public string? DocumentPath { get; init; }

    /// <summary>The OpenAPI document itself. It is read to its end while starting and not disposed.</summary>
    public Stream? Document { get; init; }

    /// <summary>The key of the one application that may call.</summary>
    public required string ApplicationKey { get; init; }

    /// <summary>The secret of that application, in Base64.</summary>
    public required string ApplicationSecret { get; init; }

    /// <summary>The numbers that the account has rented; only these can be assigned to an application.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = ["+12025550101", "+12025550102", "+12025550103"];

    /// <summary>The clock that timestamps are checked against and calls last by.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
