using Microsoft.Extensions.AI;

namespace VoiceAgent;

/// <summary>A web application that receives the callbacks of the platform, and the audio of its calls.</summary>
public static class VoiceAgentApp
{
    /// <summary>The path of the callback URL.</summary>
    public const string CallbackPath = "/sinch/voice";

    /// <summary>The path of the stream endpoint.</summary>
    public const string StreamPath = "/voice/stream";

    /// <summary>The configuration that holds the key of the application; <c>Sinch__ApplicationKey</c> as an environment variable.</summary>
    public const string ApplicationKey = "Sinch:ApplicationKey";

    /// <summary>The configuration that holds its secret, in Base64.</summary>
    public const string ApplicationSecret = "Sinch:ApplicationSecret";

    /// <summary>Creates the application.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="configure">What a program that hosts it wants different, such as a recognizer of speech.</param>
    /// <exception cref="SettingsException">The key or the secret is missing or cannot be used.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);

        var key = Setting(builder.Configuration, ApplicationKey);
        var secret = Setting(builder.Configuration, ApplicationSecret);
        builder.Services.AddSinchVoiceCallbacks(options => options.Verification.AddApplication(key, secret));
        builder.Services.AddSinchVoiceStreams();
        builder.Services.AddSingleton<IResponder>(services => services.GetService<ISpeechToTextClient>() is { } recognizer
            ? ActivatorUtilities.CreateInstance<TranscribingResponder>(services, recognizer)
            : new EchoResponder());

        var application = builder.Build();
        try
        {
            application.MapSinchVoiceCallbacks<Reception>(CallbackPath);
            application.MapSinchVoiceStream<Agent>(StreamPath);
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException($"{ApplicationKey}, {ApplicationSecret}: {exception.Message}");
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
