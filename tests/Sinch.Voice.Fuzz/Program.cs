using Sinch.Voice.Fuzz;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

if (FuzzCommand.IsFor(args))
{
    return FuzzCommand.Run(args, Console.Out);
}

// The same as xunit's own entry point: dotnet test uses the testing platform, a person the console.
return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
