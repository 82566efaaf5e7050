using Sinch.Voice.Emulator.Tool.Commands;

namespace Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

/// <summary>The tool in the process of the tests, for what needs no process of its own.</summary>
internal static class ToolRun
{
    public static async Task<ToolResult> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await ToolCommand.RunAsync(arguments, new ToolHost(output, error, _ => null, folder.Path));
        return new ToolResult(exitCode, output.ToString(), error.ToString());
    }
}
