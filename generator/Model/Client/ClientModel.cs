using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Client;

/// <summary>The client, the entry point for users.</summary>
/// <param name="ClassName">The name of its class.</param>
/// <param name="ShortName">The name without <c>Client</c>, the prefix of the client's other types.</param>
/// <param name="Title">The title of the document.</param>
/// <param name="Servers">The servers of the document.</param>
/// <param name="Security">The authentication.</param>
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

    /// <summary>Gets whether the document has its own credentials.</summary>
    public bool HasCredentials => !Security.IsSinch && Security.Schemes.Count > 0;

    public string RegistrationClassName => ShortName + "ServiceCollectionExtensions";

    /// <summary>Sinch calls its servers regions.</summary>
    public static string ServersSuffix(bool isSinch) => isSinch ? "Region" : "Server";

    /// <summary><c>SinchVoiceClient</c> is <c>SinchVoice</c> for short.</summary>
    public static string Shorten(string className)
        => className.EndsWith("Client", StringComparison.Ordinal) && className.Length > 6 ? className.Substring(0, className.Length - 6) : className;
}

/// <summary>A group as the client knows it: changes of the group's operations do not affect the client.</summary>
internal sealed record ClientGroupModel(string ClassName, string PropertyName, string? Description);

/// <summary>A server of the document.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Url">The absolute URL.</param>
/// <param name="Description">The description in the document.</param>
/// <param name="Pointer">The JSON pointer.</param>
internal sealed record ServerModel(string Name, string Url, string? Description, string Pointer);
