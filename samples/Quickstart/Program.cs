using Quickstart;
using Quickstart.Output;
using Quickstart.Steps;
using Sinch.Voice;
using Sinch.Voice.Samples.PlatformStandIn;

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

// Without --live everything below talks to a server on loopback: nobody is called and nothing is charged.
await using var standIn = settings.Live
    ? null
    : await PlatformStandIn.StartAsync(new PlatformStandInOptions
    {
        DocumentPath = Path.Combine(AppContext.BaseDirectory, "sinch-voice.json"),
        ApplicationKey = settings.ApplicationKey,
        ApplicationSecret = settings.ApplicationSecret,
        Numbers = settings.Numbers,
    });

using var session = new Session(settings, standIn?.Address);
try
{
    session.Report.Title(standIn is null ? "The Sinch Voice platform, live" : $"A stand-in for the Sinch Voice platform at {standIn.Address}");
    await CalloutSteps.RunAsync(session);
    await ConferenceSteps.RunAsync(session);
    await ApplicationSteps.RunAsync(session);
    await ErrorSteps.RunAsync(session);
    // The platform itself can't reach this process without an address of its own; the stand-in can.
    if (standIn is not null)
    {
        await CallbackSteps.RunAsync(session, standIn);
    }

    session.Report.Summary();
    return 0;
}
catch (Exception exception) when (exception is SinchVoiceException or StepFailedException or HttpRequestException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
