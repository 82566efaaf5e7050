using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Options of a client that comes from dependency injection: those of every client, and what its credential is made of. They are validated
/// when the host starts.
/// </summary>
public abstract class RegisteredClientOptions : SinchVoiceOptions
{
    private protected RegisteredClientOptions()
    {
    }

    /// <summary>Where in the configuration the options come from; <see langword="null"/> if they don't.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>What was wrong with the configuration, kept until all that is wrong can be said at once.</summary>
    internal List<string> ConfigurationProblems { get; } = [];

    /// <summary>What a user knows an option by: its key in the configuration, or the property.</summary>
    internal string NameOf(string option) => ConfigurationPath switch
    {
        null => $"{GetType().Name}.{option}",
        "" => option,
        var path => $"{path}:{option}",
    };

    /// <summary>No message holds the value: a secret may have ended up under the wrong key.</summary>
    internal void Problem(string key, string problem) => ConfigurationProblems.Add($"{NameOf(key)} {problem}.");

    /// <summary>Binds what the credential is made of.</summary>
    /// <param name="value">Finds a value by its key; <see langword="null"/> if there is none.</param>
    internal abstract void BindCredential(Func<string, string?> value);

    /// <summary>Says what keeps the credential from being made. No message holds a value.</summary>
    internal abstract IEnumerable<string> FindCredentialProblems(ApiDescription api);

    /// <summary>Whether a header of requests may hold a secret, by the document or the credential that the user has chosen.</summary>
    internal bool HoldsSecret(ApiDescription api, string header)
        => api.HoldsSecret(header) || ToCredential(api)?.Places.Contains(CredentialLocation.Header(header), StringComparer.Ordinal) == true;

    /// <summary>The credential, of options in which there is no problem.</summary>
    internal abstract ApiCredential? ToCredential(ApiDescription api);
}
