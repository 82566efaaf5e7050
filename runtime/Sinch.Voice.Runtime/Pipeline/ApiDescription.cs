using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the API-wide facts of the document. Emitted once per client.</summary>
/// <param name="name">The name of the client.</param>
/// <param name="telemetryName">The name of the activity source and the meter, and the prefix of the log category.</param>
/// <param name="regions">The servers. The first is the default.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ApiDescription(string name, string telemetryName, IReadOnlyList<ServerRegion> regions)
{
    /// <summary>Gets the name of the client.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the activity source and the instruments of the client.</summary>
    internal ClientTelemetry Telemetry { get; } = ClientTelemetry.Of(telemetryName);

    /// <summary>Gets the servers. The first is the default.</summary>
    public IReadOnlyList<ServerRegion> Regions { get; } = regions;

    /// <summary>Gets the security schemes from which options can create credentials.</summary>
    public IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>Gets a value that indicates whether any operation requires a credential.</summary>
    public bool RequiresCredential { get; init; }

    /// <summary>Gets the section of the application's configuration that has the options of the client.</summary>
    internal virtual string ConfigurationSection => Name.EndsWith("Client", StringComparison.Ordinal) && Name.Length > 6 ? Name[..^6] : Name;

    /// <summary>Gets the noun that messages use for a server.</summary>
    internal virtual string ServerNoun => "a server";

    /// <summary>Returns whether a header may contain a secret.</summary>
    internal virtual bool HoldsSecret(string header)
        => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
            || SecuritySchemes.Any(scheme => scheme.Location == ApiKeyLocation.Header && header.Equals(scheme.Parameter, StringComparison.OrdinalIgnoreCase));

    /// <summary>Checks the body of a request before it is sent.</summary>
    /// <exception cref="ArgumentException">The API would not accept the body.</exception>
    internal virtual void CheckBody(ReadOnlyMemory<byte> body)
    {
    }

    /// <summary>Returns the fields of an error body that messages and logs show; <see langword="null"/> if the API has no common error body.</summary>
    internal virtual ErrorDetails? ReadError(ApiResponse response, TimeProvider clock) => null;

    /// <summary>Creates the exception for a failed call.</summary>
    internal virtual ApiException CreateException(CallFailure failure) => new(failure);
}
