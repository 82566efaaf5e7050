namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary>What surrounds the program.</summary>
/// <param name="Out">Where results are printed.</param>
/// <param name="Error">Where errors are printed.</param>
/// <param name="Variable">Returns an environment variable, or <see langword="null"/>.</param>
/// <param name="Folder">The working directory.</param>
internal sealed record ToolHost(TextWriter Out, TextWriter Error, Func<string, string?> Variable, string Folder)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string PathOf(string file) => Path.GetFullPath(file, Folder);
}
