using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Sinch.Voice;

/// <summary>
/// Options of a client that comes from dependency injection: those of every client, and the application. They are validated when the host
/// starts.
/// </summary>
public sealed class SinchVoiceClientOptions : SinchVoiceOptions
{
    /// <summary>The key of the application, as the Sinch dashboard shows it.</summary>
    public string? ApplicationKey { get; set; }

    /// <summary>The secret of the application, in Base64 as the dashboard shows it. No message or log holds it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string? ApplicationSecret { get; set; }

    /// <summary>How requests are authenticated. By default they are signed.</summary>
    public SinchAuthentication Authentication { get; set; }

    /// <summary>Where in the configuration the options come from; <see langword="null"/> if they don't.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>What was wrong with the configuration, kept until all that is wrong can be said at once.</summary>
    internal List<string> ConfigurationProblems { get; } = [];

    /// <summary>What a user knows an option by: its key in the configuration, or the property.</summary>
    internal string NameOf(string option) => ConfigurationPath switch
    {
        null => $"{nameof(SinchVoiceClientOptions)}.{option}",
        "" => option,
        var path => $"{path}:{option}",
    };

    internal SinchCredential ToCredential() => Authentication == SinchAuthentication.Basic
        ? SinchCredential.Basic(ApplicationKey!, ApplicationSecret!)
        : SinchCredential.Signed(ApplicationKey!, ApplicationSecret!);
}
