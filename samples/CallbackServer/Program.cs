using CallbackServer;

try
{
    if (args.Contains(Emulation.Argument))
    {
        await Emulation.RunAsync([.. args.Where(arg => arg != Emulation.Argument)]);
    }
    else
    {
        await using var application = CallbackServerApp.Create(args);
        await application.RunAsync();
    }

    return 0;
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
