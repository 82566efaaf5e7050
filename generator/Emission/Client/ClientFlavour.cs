using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Represents the differences between clients of Sinch's documents (<c>SinchFlavour</c>) and all others.</summary>
/// <param name="Description">The type of the API description.</param>
/// <param name="Credential">The type of credentials.</param>
/// <param name="ClientOptions">The type of the options for dependency injection.</param>
/// <param name="Server">The term for a server.</param>
/// <param name="OneEach">The phrase that follows the list of servers in its documentation.</param>
/// <param name="HasCallRegions">Whether events name the server that manages a call.</param>
internal sealed record ClientFlavour(string Description, string Credential, string ClientOptions, string Server, string OneEach, bool HasCallRegions)
{
    private static readonly ClientFlavour s_general = new(
        RuntimeNames.ApiDescription, RuntimeNames.ApiCredential, RuntimeNames.ApiRegistrationOptions, "server", string.Empty, HasCallRegions: false);

    public static ClientFlavour Of(ClientModel client) => client.Security.IsSinch ? SinchFlavour.Instance : s_general;
}
