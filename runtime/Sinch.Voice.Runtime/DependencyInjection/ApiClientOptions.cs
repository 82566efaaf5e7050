using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Options of a client that comes from dependency injection. The credential is either given as such, or made of the other options by the
/// security schemes of the document.
/// </summary>
public sealed class ApiClientOptions : RegisteredClientOptions
{
    /// <summary>What requests are authenticated with, in place of the options below.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public ApiCredential? Credential { get; set; }

    /// <summary>The name of the user, for HTTP Basic authentication.</summary>
    public string? Username { get; set; }

    /// <summary>The password, for HTTP Basic authentication. No message or log holds it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? Password { get; set; }

    /// <summary>A bearer token that stays as it is. No message or log holds it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? Token { get; set; }

    /// <summary>The key of a document with one scheme of that kind. No message or log holds it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? ApiKey { get; set; }

    internal bool HasUser => Has(Username) || Has(Password);

    internal override void BindCredential(Func<string, string?> value)
    {
        Username = value(nameof(Username)) ?? Username;
        Password = value(nameof(Password)) ?? Password;
        Token = value(nameof(Token)) ?? Token;
        ApiKey = value(nameof(ApiKey)) ?? ApiKey;
    }

    internal override IEnumerable<string> FindCredentialProblems(ApiDescription api) => new ApiCredentialCheck(this, api).FindProblems();

    internal override ApiCredential? ToCredential(ApiDescription api)
    {
        if (Credential is not null)
        {
            return Credential;
        }

        List<ApiCredential> given = [];
        if (HasUser)
        {
            given.Add(ApiCredential.Basic(Username!, Password!));
        }

        if (Has(Token))
        {
            given.Add(ApiCredential.Bearer(Token!));
        }

        if (Has(ApiKey))
        {
            var scheme = api.SecuritySchemes.First(scheme => scheme.Kind == SecuritySchemeKind.ApiKey);
            given.Add(ApiCredential.ApiKey(scheme.Location, scheme.Parameter, ApiKey!));
        }

        return given switch
        {
            [] => null,
            [var only] => only,
            _ => ApiCredential.All([.. given]),
        };
    }

    internal static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
