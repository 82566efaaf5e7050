namespace CallbackServer;

/// <summary>A web application that answers callbacks at <see cref="Path"/>.</summary>
public static class CallbackServerApp
{
    /// <summary>The path of the callback URL.</summary>
    public const string Path = "/sinch/voice";

    /// <summary>The configuration that holds the key of the application; <c>Sinch__ApplicationKey</c> as an environment variable.</summary>
    public const string ApplicationKey = "Sinch:ApplicationKey";

    /// <summary>The configuration that holds its secret, in Base64.</summary>
    public const string ApplicationSecret = "Sinch:ApplicationSecret";

    /// <summary>The configuration that holds the number of the sales department, if it has one.</summary>
    public const string SalesNumber = "Sinch:SalesNumber";

    /// <summary>Creates the application.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="configure">What a program that hosts it wants different.</param>
    /// <exception cref="SettingsException">The key or the secret is missing, or the secret isn't Base64.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);

        var key = Setting(builder.Configuration, ApplicationKey);
        var secret = Setting(builder.Configuration, ApplicationSecret);
        builder.Services.AddSinchVoiceCallbacks(options => options.Verification.AddApplication(key, secret));

        var application = builder.Build();
        try
        {
            application.MapSinchVoiceCallbacks<Ivr>(Path);
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException($"{ApplicationSecret}: {exception.Message}");
        }

        return application;
    }

    private static string Setting(ConfigurationManager configuration, string name)
        => configuration[name] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new SettingsException(
                $"{name} is missing: set the environment variable {name.Replace(":", "__", StringComparison.Ordinal)}. "
                    + "The dashboard shows the key and the secret of each application.");
}
