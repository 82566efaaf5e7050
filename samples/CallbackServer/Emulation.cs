using Sinch.Voice.Emulator;

namespace CallbackServer;

/// <summary>Runs the application beside an emulated platform, so that you can telephone it from the browser.</summary>
internal static class Emulation
{
    /// <summary>The argument that asks for it.</summary>
    public const string Argument = "--emulator";

    /// <summary>The configuration that holds the port of the emulator.</summary>
    private const string PortSetting = "Emulator:Port";

    private const int DefaultPort = 5071;
    private const string SalesNumber = "+12025550141";

    /// <summary>Runs until Ctrl+C.</summary>
    /// <param name="args">The other arguments of the command line.</param>
    /// <exception cref="SettingsException">The port is in use.</exception>
    public static async Task RunAsync(string[] args)
    {
        await using var application = CallbackServerApp.Create(args, builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [CallbackServerApp.ApplicationKey] = EmulatorOptions.DefaultApplicationKey,
            [CallbackServerApp.ApplicationSecret] = EmulatorOptions.DefaultApplicationSecret,
            [CallbackServerApp.SalesNumber] = builder.Configuration[CallbackServerApp.SalesNumber] ?? SalesNumber,
        }));
        await using var platform = await StartAsync(application.Configuration.GetValue(PortSetting, DefaultPort));

        await application.StartAsync();
        platform.CallbackUrl = new Uri(new Uri(application.Urls.First()), CallbackServerApp.Path);
        Console.WriteLine($"Telephone the application: {platform.Endpoint}");
        Console.WriteLine($"Call +12025550101; {application.Configuration[CallbackServerApp.SalesNumber]} is the sales department.");
        await application.WaitForShutdownAsync();
    }

    private static async Task<EmulatedPlatform> StartAsync(int port)
    {
        try
        {
            return await EmulatedPlatform.StartAsync(new EmulatorOptions { UseRealTime = true, Port = port });
        }
        catch (IOException exception)
        {
            throw new SettingsException($"The emulator cannot listen on port {port}: {exception.Message} Set another one with --{PortSetting} PORT.");
        }
    }
}
