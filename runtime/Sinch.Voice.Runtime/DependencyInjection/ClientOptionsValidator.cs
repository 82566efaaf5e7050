using Microsoft.Extensions.Options;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Validates all options of a client together. Messages never contain a value, because it may be a secret under the wrong key.</summary>
internal sealed class ClientOptionsValidator<TOptions>(string name, ApiDescription api) : IValidateOptions<TOptions>
    where TOptions : RegisteredClientOptions
{
    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> problems = [.. options.ConfigurationProblems, .. options.FindCredentialProblems(api), .. FindServerProblems(options)];
        if (options.Handlers.Count > 0)
        {
            problems.Add($"{options.NameOf(nameof(options.Handlers))} is for clients without dependency injection: add handlers to the IHttpClientBuilder (AddHttpMessageHandler, AddSinchVoiceResilience).");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> FindServerProblems(RegisteredClientOptions options)
    {
        if (api.Regions.Count == 0 && options.Region is null && options.Endpoint is null)
        {
            yield return $"{options.NameOf(nameof(options.Endpoint))} is missing: the document of {api.Name} declares no server.";
        }

        foreach (var (server, replacement) in options.ServerOverrides)
        {
            if (!ServerAddress.IsValid(replacement))
            {
                yield return $"{options.NameOf(nameof(options.ServerOverrides))} for {server} is not {ServerAddress.Rule}.";
            }
        }
    }
}
