using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Provides the options of every client from dependency injection. Derived classes add the options of the credential. The options are validated when
/// the host starts.
/// </summary>
public abstract class RegisteredClientOptions : ApiClientOptions
{
    private protected RegisteredClientOptions()
    {
    }

    /// <summary>Gets or sets the path of the configuration section; <see langword="null"/> if the options do not come from configuration.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>Gets the problems of the configuration, which are reported together.</summary>
    internal List<string> ConfigurationProblems { get; } = [];

    /// <summary>Returns the name of an option for messages: its configuration key, or its property.</summary>
    internal string NameOf(string option) => ConfigurationPath switch
    {
        null => $"{GetType().Name}.{option}",
        "" => option,
        var path => $"{path}:{option}",
    };

    /// <summary>Adds a problem. Messages never contain the value: it may be a secret under the wrong key.</summary>
    internal void Problem(string key, string problem) => ConfigurationProblems.Add($"{NameOf(key)} {problem}.");

    /// <summary>Binds the options of the credential.</summary>
    /// <param name="value">The function that returns the value of a key; <see langword="null"/> if there is none.</param>
    internal abstract void BindCredential(Func<string, string?> value);

    /// <summary>Returns the problems that prevent creating the credential. Messages never contain a value.</summary>
    internal abstract IEnumerable<string> FindCredentialProblems(ApiDescription api);

    /// <summary>Returns whether a header may contain a secret, according to the document or the credential.</summary>
    internal bool HoldsSecret(ApiDescription api, string header)
        => api.HoldsSecret(header) || ToCredential(api)?.Locations.Contains(CredentialLocation.Header(header), StringComparer.Ordinal) == true;

    /// <summary>Creates the credential from valid options.</summary>
    internal abstract ApiCredential? ToCredential(ApiDescription api);
}
