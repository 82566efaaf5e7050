using Microsoft.Extensions.Options;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Checks the options of a client, all of them at once. No message holds a value, since it may be a secret in the wrong place.</summary>
internal sealed class ClientOptionsValidator(string name, ApiDescription api) : IValidateOptions<SinchVoiceClientOptions>
{
    public ValidateOptionsResult Validate(string? optionsName, SinchVoiceClientOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> problems = [.. options.ConfigurationProblems];
        CheckKey(options, problems);
        CheckSecret(options, problems);
        CheckServers(options, problems);
        if (options.Handlers.Count > 0)
        {
            problems.Add($"{options.NameOf(nameof(options.Handlers))} is for clients without dependency injection: the IHttpClientBuilder takes handlers (AddHttpMessageHandler, AddSinchVoiceResilience).");
        }

        if (!Enum.IsDefined(options.Authentication))
        {
            problems.Add($"{options.NameOf(nameof(options.Authentication))} is neither Signed nor Basic.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void CheckKey(SinchVoiceClientOptions options, List<string> problems)
    {
        var option = options.NameOf(nameof(options.ApplicationKey));
        if (string.IsNullOrWhiteSpace(options.ApplicationKey))
        {
            problems.Add($"{option} is missing: the Sinch dashboard shows the key of each application.");
        }
        else if (!ApplicationKey.IsValid(options.ApplicationKey))
        {
            problems.Add($"{option} can't be the key of an application: it holds neither colons nor white space.");
        }
    }

    /// <summary>Checked for Basic authentication as well: the callbacks of the application are signed with the same secret.</summary>
    private static void CheckSecret(SinchVoiceClientOptions options, List<string> problems)
    {
        var option = options.NameOf(nameof(options.ApplicationSecret));
        if (string.IsNullOrWhiteSpace(options.ApplicationSecret))
        {
            problems.Add($"{option} is missing: the Sinch dashboard shows the secret of each application.");
        }
        else if (!ApplicationSecret.TryDecode(options.ApplicationSecret, out _))
        {
            problems.Add($"{option} isn't valid Base64: copy it from the Sinch dashboard as it stands there.");
        }
    }

    private void CheckServers(SinchVoiceClientOptions options, List<string> problems)
    {
        if (api.Regions.Count == 0 && options.Region is null && options.Endpoint is null)
        {
            problems.Add($"{options.NameOf(nameof(options.Endpoint))} is missing: the document of {api.Name} names no server.");
        }

        foreach (var (server, replacement) in options.ServerOverrides)
        {
            if (!ServerAddress.IsValid(replacement))
            {
                problems.Add($"{options.NameOf(nameof(options.ServerOverrides))} for {server} isn't the address of a server, which is {ServerAddress.Rule}.");
            }
        }
    }
}
