using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents a security scheme of the document, from which options create a credential. Emitted once per scheme.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityScheme
{
    private SecurityScheme(SecuritySchemeKind kind, string name, ApiKeyLocation location = default, string parameter = "")
    {
        Kind = kind;
        Name = name;
        Location = location;
        Parameter = parameter;
    }

    internal SecuritySchemeKind Kind { get; }

    internal string Name { get; }

    internal ApiKeyLocation Location { get; }

    internal string Parameter { get; }

    /// <summary>Creates a scheme with a user name and password.</summary>
    /// <param name="name">The name of the scheme.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme Basic(string name) => new(SecuritySchemeKind.Basic, name);

    /// <summary>Creates a scheme with a bearer token.</summary>
    /// <param name="name">The name of the scheme.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme Bearer(string name) => new(SecuritySchemeKind.Bearer, name);

    /// <summary>Creates a scheme with an API key.</summary>
    /// <param name="name">The name of the scheme.</param>
    /// <param name="location">The location of the key.</param>
    /// <param name="parameter">The name of the header, query parameter or cookie.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme ApiKey(string name, ApiKeyLocation location, string parameter)
        => new(SecuritySchemeKind.ApiKey, name, location, parameter);
}
