using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>A security scheme of the document, for options that say what a credential is made of. Emitted once per scheme.</summary>
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

    /// <summary>User name and password.</summary>
    /// <param name="name">The name of the scheme.</param>
    public static SecurityScheme Basic(string name) => new(SecuritySchemeKind.Basic, name);

    /// <summary>A bearer token.</summary>
    /// <param name="name">The name of the scheme.</param>
    public static SecurityScheme Bearer(string name) => new(SecuritySchemeKind.Bearer, name);

    /// <summary>A key.</summary>
    /// <param name="name">The name of the scheme.</param>
    /// <param name="location">Where the key goes.</param>
    /// <param name="parameter">The name of the header, query parameter or cookie.</param>
    public static SecurityScheme ApiKey(string name, ApiKeyLocation location, string parameter)
        => new(SecuritySchemeKind.ApiKey, name, location, parameter);
}
