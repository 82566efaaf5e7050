using Sinch.Voice.Emulator.Tool.Commands;

#pragma warning disable RS0030 // The one place where the program takes what surrounds it.
return await ToolCommand.RunAsync(args, new ToolHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, Directory.GetCurrentDirectory())).ConfigureAwait(false);
