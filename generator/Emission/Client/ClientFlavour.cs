using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>What differs between the clients of Sinch's documents and all others. <c>SinchFlavour</c> has the former.</summary>
/// <param name="Description">The type of the description of the API.</param>
/// <param name="Credential">The type of credentials.</param>
/// <param name="Exception">The type of the exception for a failed call.</param>
/// <param name="ClientOptions">The type of the options for dependency injection.</param>
/// <param name="Server">What a server is called.</param>
/// <param name="OneEach">What the servers are there for, behind their name.</param>
/// <param name="HasCallRegions">Whether events say which server manages a call.</param>
/// <param name="ResponseCheck">The method that checks responses to callbacks; <see langword="null"/> if nothing does.</param>
internal sealed record ClientFlavour(
    string Description, string Credential, string Exception, string ClientOptions, string Server, string OneEach, bool HasCallRegions, string? ResponseCheck)
{
    private static readonly ClientFlavour s_general = new(
        RuntimeNames.ApiDescription, RuntimeNames.ApiCredential, RuntimeNames.ApiException, RuntimeNames.ApiRegistrationOptions, "server", string.Empty, HasCallRegions: false, ResponseCheck: null);

    public static ClientFlavour Of(ApiContext context) => context.IsSinch ? SinchFlavour.Instance : s_general;
}
