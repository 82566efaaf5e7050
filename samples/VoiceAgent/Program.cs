using VoiceAgent;

try
{
    switch (args)
    {
        case []:
            return await Emulation.ConverseAsync(Console.Out) ? 0 : 1;
        case ["--emulator", .. var rest]:
            await Emulation.ServeAsync(rest);
            return 0;
        default:
            await using (var application = VoiceAgentApp.Create([.. args.Where(arg => arg != "--live")]))
            {
                await application.RunAsync();
            }

            return 0;
    }
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
