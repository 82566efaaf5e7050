using CallbackServer;

try
{
    await using var application = CallbackServerApp.Create(args);
    await application.RunAsync();
    return 0;
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
