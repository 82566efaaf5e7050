using Quickstart;
using Quickstart.Output;
using Quickstart.Steps;
using Sinch.Voice;
using Sinch.Voice.Testing;

Settings settings;
try
{
    settings = Settings.Read(args);
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

// Without --live everything below talks to an emulator on loopback: nobody is called and nothing is charged.
await using var emulator = settings.Live
    ? null
    : await VoiceEmulator.StartAsync(options =>
    {
        options.ApplicationKey = settings.ApplicationKey;
        options.ApplicationSecret = settings.ApplicationSecret;
    });

using var session = new Session(settings, emulator);
try
{
    session.Report.Title(emulator is null ? "The Sinch Voice platform, live" : $"The Sinch Voice emulator at {emulator.Endpoint}");
    await CalloutSteps.RunAsync(session);
    await ConferenceSteps.RunAsync(session);
    await ApplicationSteps.RunAsync(session);
    await ErrorSteps.RunAsync(session);
    // The platform itself can't reach this process without an address of its own; the emulator can.
    if (emulator is not null)
    {
        await CallbackSteps.RunAsync(session, emulator);
        await emulator.VerifyAsync();
    }

    session.Report.Summary();
    return 0;
}
catch (Exception exception) when (exception is SinchVoiceException or StepFailedException or VoiceExpectationException or HttpRequestException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
