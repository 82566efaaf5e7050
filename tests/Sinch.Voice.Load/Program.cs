using Sinch.Voice.Load;
using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Calls;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [Platform.Command, var count] => await Platform.ServeAsync(LoadCommand.Number(count)),
    [Receiver.Command, var count, .. var redis] => await Receiver.ServeAsync(LoadCommand.Number(count), redis.SingleOrDefault()),
    ["--long" or "--replays" or "--help", ..] => await LoadCommand.RunAsync(args, Console.Out),

    // The same as xunit's own entry point: dotnet test uses the testing platform, a person the console.
    _ when args.Any(argument => argument is "--server" or "--internal-msbuild-node")
        => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
