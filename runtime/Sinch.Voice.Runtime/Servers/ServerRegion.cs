namespace Sinch.Voice;

/// <summary>A server of the platform. Those of the document are members of the generated regions class.</summary>
public sealed class ServerRegion : IEquatable<ServerRegion>
{
    /// <summary>Creates a region, for a server that the document doesn't list.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="server">The absolute http or https address; a path in it goes before that of the operations.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or <paramref name="server"/> isn't an absolute http or https address.</exception>
    public ServerRegion(string name, Uri server)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Server = ServerAddress.Validate(server, nameof(server));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The address.</summary>
    public Uri Server { get; }

    /// <inheritdoc/>
    public bool Equals(ServerRegion? other) => other is not null && Name == other.Name && Server == other.Server;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServerRegion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Server);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
