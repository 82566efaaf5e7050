using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// The settings of a client from dependency injection, made anew when its options change. Options that have become invalid are logged and
/// the ones before go on to be used: a slip in a file that is being edited must not take down calls.
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

    /// <summary>Two calls at once may both do this; they come to the same.</summary>
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

        /// <summary>Logs once, not with every call.</summary>
        public void LogInvalid(OptionsValidationException exception)
        {
            if (Interlocked.Exchange(ref _isLogged, 1) == 0)
            {
                ClientLog.OptionsInvalid(Settings.Logger, string.Join(" ", exception.Failures));
            }
        }
    }
}
