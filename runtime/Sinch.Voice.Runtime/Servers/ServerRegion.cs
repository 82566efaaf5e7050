namespace Sinch.Voice;

/// <summary>Represents a server of the API. The generated regions class has a member for each server in the document.</summary>
public sealed class ServerRegion : IEquatable<ServerRegion>
{
    /// <summary>Initializes a new instance of the <see cref="ServerRegion"/> class for a server that the document does not list.</summary>
    /// <param name="name">The name of the region.</param>
    /// <param name="server">The absolute HTTP or HTTPS URL. Its path is prepended to the paths of operations.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty, or <paramref name="server"/> is not an absolute HTTP or HTTPS URL.
    /// </exception>
    public ServerRegion(string name, Uri server)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Server = ServerAddress.Validate(server, nameof(server));
    }

    /// <summary>Gets the name of the region.</summary>
    public string Name { get; }

    /// <summary>Gets the URL of the server.</summary>
    public Uri Server { get; }

    /// <inheritdoc/>
    public bool Equals(ServerRegion? other) => other is not null && Name == other.Name && Server == other.Server;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServerRegion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Server);

    /// <summary>Returns the name of the region.</summary>
    /// <returns>The name of the region.</returns>
    public override string ToString() => Name;
}
