using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Client;

/// <summary>The client, from which a user reaches everything else.</summary>
/// <param name="ClassName">The name of its class.</param>
/// <param name="ShortName">The name without <c>Client</c>, which what belongs to the client is named after.</param>
/// <param name="Title">The title of the document.</param>
/// <param name="Servers">The servers of the document.</param>
/// <param name="Security">How it authenticates its requests.</param>
/// <param name="Groups">The groups of operations.</param>
internal sealed record ClientModel(
    string ClassName,
    string ShortName,
    string? Title,
    EquatableArray<ServerModel> Servers,
    SecurityModel Security,
    EquatableArray<ClientGroupModel> Groups)
{
    public const string CredentialsSuffix = "Credential";

    public string ServersClassName => ShortName + ServersSuffix(Security.IsSinch);

    public string CredentialsClassName => ShortName + CredentialsSuffix;

    /// <summary>Whether there are credentials of the document's own.</summary>
    public bool HasCredentials => !Security.IsSinch && Security.Schemes.Count > 0;

    public string RegistrationClassName => ShortName + "ServiceCollectionExtensions";

    /// <summary>Regions are Sinch's word for its servers.</summary>
    public static string ServersSuffix(bool isSinch) => isSinch ? "Region" : "Server";

    /// <summary><c>SinchVoiceClient</c> is <c>SinchVoice</c> for short.</summary>
    public static string Shorten(string className)
        => className.EndsWith("Client", StringComparison.Ordinal) && className.Length > 6 ? className.Substring(0, className.Length - 6) : className;
}

/// <summary>What the client knows of a group: a change of the group's operations does not touch the client.</summary>
internal sealed record ClientGroupModel(string ClassName, string PropertyName, string? Description);

/// <summary>A server of the document.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Url">The absolute URL.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="Pointer">Where it stands in the document.</param>
internal sealed record ServerModel(string Name, string Url, string? Description, string Pointer);
