using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Provides options for a client from dependency injection. Set the credential, or the options from which the security schemes of the document create
/// one.
/// </summary>
public sealed class ApiRegistrationOptions : RegisteredClientOptions
{
    /// <summary>Gets or sets the credential used to authenticate requests. It replaces the following options.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public ApiCredential? Credential { get; set; }

    /// <summary>Gets or sets the user name for HTTP Basic authentication.</summary>
    public string? Username { get; set; }

    /// <summary>Gets or sets the password for HTTP Basic authentication. Messages and logs never contain it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? Password { get; set; }

    /// <summary>Gets or sets a fixed bearer token. Messages and logs never contain it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? Token { get; set; }

    /// <summary>Gets or sets the API key, for a document with one API key scheme. Messages and logs never contain it.</summary>
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
            given.Add(ApiCredentials.Basic(Username!, Password!));
        }

        if (Has(Token))
        {
            given.Add(ApiCredentials.Bearer(Token!));
        }

        if (Has(ApiKey))
        {
            var scheme = api.SecuritySchemes.First(scheme => scheme.Kind == SecuritySchemeKind.ApiKey);
            given.Add(ApiCredentials.ApiKey(scheme.Location, scheme.Parameter, ApiKey!));
        }

        return given switch
        {
            [] => null,
            [var only] => only,
            _ => ApiCredentials.All([.. given]),
        };
    }

    internal static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
