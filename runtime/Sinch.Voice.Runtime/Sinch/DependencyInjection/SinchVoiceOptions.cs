using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Provides options for a Sinch client from dependency injection, including its application. The options are validated when the host starts.
/// </summary>
public sealed class SinchVoiceOptions : RegisteredClientOptions
{
    /// <summary>Gets or sets the key of the application, as shown in the Sinch dashboard.</summary>
    public string? ApplicationKey { get; set; }

    /// <summary>
    /// Gets or sets the Base64-encoded secret of the application, as shown in the Sinch dashboard. Messages and logs never contain it.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? ApplicationSecret { get; set; }

    /// <summary>Gets or sets how requests are authenticated. The default is <see cref="SinchAuthentication.Signed"/>.</summary>
    public SinchAuthentication Authentication { get; set; }

    internal override void BindCredential(Func<string, string?> value)
    {
        ApplicationKey = value(nameof(ApplicationKey)) ?? ApplicationKey;
        ApplicationSecret = value(nameof(ApplicationSecret)) ?? ApplicationSecret;
        if (value(nameof(Authentication)) is not { } text)
        {
            return;
        }

        // Parses names only: Enum.TryParse also accepts numbers, even undefined ones.
        if (Enum.GetNames<SinchAuthentication>().FirstOrDefault(known => known.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            Authentication = Enum.Parse<SinchAuthentication>(found);
        }
        else
        {
            Problem(nameof(Authentication), "is neither Signed nor Basic");
        }
    }

    internal override IEnumerable<string> FindCredentialProblems(ApiDescription api) => ApplicationCheck.FindProblems(this);

    internal override ApiCredential ToCredential(ApiDescription api) => Authentication == SinchAuthentication.Basic
        ? SinchCredential.Basic(ApplicationKey!, ApplicationSecret!)
        : SinchCredential.Signed(ApplicationKey!, ApplicationSecret!);
}
