using Sinch.Voice.Fuzz;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

if (FuzzCommand.IsFor(args))
{
    return FuzzCommand.Run(args, Console.Out);
}

// What xunit's own entry point does: dotnet test speaks to the platform, a person to the console.
return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
