using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Provides the settings of a client from dependency injection and renews them when its options change. Options that become invalid are logged and
/// the previous ones stay in use: an error in a file that is being edited must not stop calls.
/// </summary>
internal sealed class ReloadedSettings(ApiDescription api, Func<RegisteredClientOptions> options, ILoggerFactory loggerFactory)
{
    private volatile Version? _current;

    public ClientSettings Current
    {
        get
        {
            var current = _current;
            RegisteredClientOptions latest;
            try
            {
                latest = options();
            }
            catch (OptionsValidationException exception) when (current is not null)
            {
                current.LogInvalid(exception);
                return current.Settings;
            }

            return current is not null && ReferenceEquals(current.Options, latest) ? current.Settings : Renew(latest);
        }
    }

    /// <summary>Renews the settings. Two concurrent calls may both do so, with the same result.</summary>
    private ClientSettings Renew(RegisteredClientOptions latest)
    {
        latest.LoggerFactory ??= loggerFactory;
        var renewed = new Version(latest, new ClientSettings(api, latest.ToCredential(api), latest));
        _current = renewed;
        return renewed.Settings;
    }

    private sealed class Version(RegisteredClientOptions options, ClientSettings settings)
    {
        private int _isLogged;

        public RegisteredClientOptions Options { get; } = options;

        public ClientSettings Settings { get; } = settings;

        /// <summary>Logs invalid options once, and not for each call.</summary>
        public void LogInvalid(OptionsValidationException exception)
        {
            if (Interlocked.Exchange(ref _isLogged, 1) == 0)
            {
                ClientLog.OptionsInvalid(Settings.Logger, string.Join(" ", exception.Failures));
            }
        }
    }
}
