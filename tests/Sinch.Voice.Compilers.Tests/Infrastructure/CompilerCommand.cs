namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>The outcome of a run of <c>csc</c>.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Files">The files that the generator emitted, by name.</param>
internal sealed record CompilerCommand(int ExitCode, string Output, Dictionary<string, string> Files)
{
    /// <summary>Runs the command of a compiler.</summary>
    public static async Task<CompilerCommand> RunAsync(string compiler, string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var generated = Directory.CreateDirectory(folder.PathOf("generated")).FullName;
        string[] outputs = [$"/out:{folder.PathOf("Client.dll")}", $"/doc:{folder.PathOf("Client.xml")}", $"/generatedfilesout:{generated}"];
        var response = folder.Write("csc.rsp", string.Join('\n', [.. arguments, .. outputs]));

        // This option may not stand in the file of the others.
        var (exitCode, output) = await DotNet.TryRunAsync(
            ClientProject.Folder, null, TestContext.Current.CancellationToken, Compiler.Named(compiler).Command!, "/noconfig", "/nologo", $"@{response}");
        return new(
            exitCode,
            output,
            Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories).ToDictionary(path => Path.GetFileName(path), File.ReadAllText));
    }
}
