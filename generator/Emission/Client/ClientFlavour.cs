using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Represents the differences between clients of Sinch's documents (<c>SinchFlavour</c>) and all others.</summary>
/// <param name="Description">The type of the API description.</param>
/// <param name="Credential">The type of credentials.</param>
/// <param name="Exception">The type of the exception for a failed call.</param>
/// <param name="ClientOptions">The type of the options for dependency injection.</param>
/// <param name="Server">The term for a server.</param>
/// <param name="OneEach">The phrase that follows the list of servers in its documentation.</param>
/// <param name="Section">The section of the configuration with the options; <see langword="null"/> for the name of the client.</param>
/// <param name="HasCallRegions">Whether events name the server that manages a call.</param>
/// <param name="ResponseCheck">The method that checks responses to callbacks; <see langword="null"/> for none.</param>
internal sealed record ClientFlavour(
    string Description,
    string Credential,
    string Exception,
    string ClientOptions,
    string Server,
    string OneEach,
    string? Section,
    bool HasCallRegions,
    string? ResponseCheck)
{
    private static readonly ClientFlavour s_general = new(
        RuntimeNames.ApiDescription,
        RuntimeNames.ApiCredential,
        RuntimeNames.ApiException,
        RuntimeNames.ApiRegistrationOptions,
        "server",
        string.Empty,
        Section: null,
        HasCallRegions: false,
        ResponseCheck: null);

    public static ClientFlavour Of(ApiContext context) => context.IsSinch ? SinchFlavour.Instance : s_general;
}
