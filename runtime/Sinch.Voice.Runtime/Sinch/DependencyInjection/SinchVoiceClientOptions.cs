using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Options of a client that comes from dependency injection: those of every client, and the application. They are validated when the host
/// starts.
/// </summary>
public sealed class SinchVoiceClientOptions : RegisteredClientOptions
{
    /// <summary>The key of the application, as the Sinch dashboard shows it.</summary>
    public string? ApplicationKey { get; set; }

    /// <summary>The secret of the application, in Base64 as the dashboard shows it. No message or log holds it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? ApplicationSecret { get; set; }

    /// <summary>How requests are authenticated. By default they are signed.</summary>
    public SinchAuthentication Authentication { get; set; }

    internal override void BindCredential(Func<string, string?> value)
    {
        ApplicationKey = value(nameof(ApplicationKey)) ?? ApplicationKey;
        ApplicationSecret = value(nameof(ApplicationSecret)) ?? ApplicationSecret;
        if (value(nameof(Authentication)) is not { } text)
        {
            return;
        }

        // By name only: Enum.TryParse takes numbers, too, and those of no member.
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
