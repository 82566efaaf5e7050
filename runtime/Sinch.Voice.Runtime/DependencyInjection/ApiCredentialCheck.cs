using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Validates credential options against the security schemes of the document. Messages never contain a value.</summary>
internal sealed class ApiCredentialCheck(ApiRegistrationOptions options, ApiDescription api)
{
    public IEnumerable<string> FindProblems()
    {
        var given = Given().ToList();
        if (options.Credential is not null)
        {
            return given.Select(option => Say(option, $"is set together with {nameof(options.Credential)}: set only one of them"));
        }

        if (given.Count == 0)
        {
            return api.RequiresCredential ? [Say(nameof(options.Credential), $"is missing: {Ways()}")] : [];
        }

        return [.. UserProblems(), .. TokenProblems(), .. KeyProblems()];
    }

    private IEnumerable<string> Given()
    {
        (string Name, string? Value)[] all =
        [
            (nameof(options.Username), options.Username),
            (nameof(options.Password), options.Password),
            (nameof(options.Token), options.Token),
            (nameof(options.ApiKey), options.ApiKey),
        ];
        return all.Where(option => ApiRegistrationOptions.Has(option.Value)).Select(option => option.Name);
    }

    private IEnumerable<string> UserProblems()
    {
        if (!options.HasUser)
        {
            yield break;
        }

        if (Schemes(SecuritySchemeKind.Basic).Count == 0)
        {
            yield return Unused(nameof(options.Username), "a user name and password");
        }

        foreach (var (name, value, problem) in new[]
        {
            (nameof(options.Username), options.Username, BasicAuthentication.FindUserNameProblem(options.Username ?? string.Empty)),
            (nameof(options.Password), options.Password, BasicAuthentication.FindPasswordProblem(options.Password ?? string.Empty)),
        })
        {
            if (!ApiRegistrationOptions.Has(value))
            {
                yield return Say(name, $"is missing: set both {nameof(options.Username)} and {nameof(options.Password)}");
            }
            else if (problem is not null)
            {
                yield return Say(name, problem);
            }
        }
    }

    private IEnumerable<string> TokenProblems()
    {
        if (!ApiRegistrationOptions.Has(options.Token))
        {
            yield break;
        }

        if (Schemes(SecuritySchemeKind.Bearer).Count == 0)
        {
            yield return Unused(nameof(options.Token), "a token");
        }

        if (CredentialText.FindTokenProblem(options.Token!) is { } problem)
        {
            yield return Say(nameof(options.Token), problem);
        }

        if (options.HasUser)
        {
            yield return Say(nameof(options.Token), $"is set together with {nameof(options.Username)}: both set {CredentialLocation.Authorization}");
        }
    }

    private IEnumerable<string> KeyProblems()
    {
        if (!ApiRegistrationOptions.Has(options.ApiKey))
        {
            yield break;
        }

        var schemes = Schemes(SecuritySchemeKind.ApiKey);
        if (schemes.Count != 1)
        {
            yield return schemes.Count == 0
                ? Unused(nameof(options.ApiKey), "a key")
                : Say(nameof(options.ApiKey), $"matches several security schemes ({string.Join(", ", schemes.Select(scheme => scheme.Name))}): set {nameof(options.Credential)} in code");
            yield break;
        }

        if (CredentialText.FindKeyProblem(schemes[0].Location, options.ApiKey!) is { } problem)
        {
            yield return Say(nameof(options.ApiKey), problem);
        }

        var isInAuthorization = schemes[0].Location == ApiKeyLocation.Header && CredentialLocation.Header(schemes[0].Parameter) == CredentialLocation.Authorization;
        if (isInAuthorization && (options.HasUser || ApiRegistrationOptions.Has(options.Token)))
        {
            yield return Say(nameof(options.ApiKey), $"is set together with {string.Join(", ", Given().Where(name => name != nameof(options.ApiKey)))}: both set {CredentialLocation.Authorization}");
        }
    }

    /// <summary>Returns the options that the security schemes of the document support.</summary>
    private string Ways()
    {
        var ways = api.SecuritySchemes.Select(scheme => scheme.Kind switch
        {
            SecuritySchemeKind.Basic => $"{nameof(options.Username)} and {nameof(options.Password)}",
            SecuritySchemeKind.Bearer => nameof(options.Token),
            _ => Schemes(SecuritySchemeKind.ApiKey).Count == 1 ? nameof(options.ApiKey) : null,
        }).OfType<string>().Distinct();
        return $"set {string.Join(", or ", ways.Append($"{nameof(options.Credential)} in code"))}";
    }

    private List<SecurityScheme> Schemes(SecuritySchemeKind kind) => [.. api.SecuritySchemes.Where(scheme => scheme.Kind == kind)];

    private string Unused(string option, string what) => Say(option, $"has no effect: the document of {api.Name} has no security scheme with {what}");

    private string Say(string option, string problem) => $"{options.NameOf(option)} {problem}.";
}
