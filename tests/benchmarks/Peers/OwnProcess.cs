using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Benchmarks.Generation;

namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>The generator as a command, as other generators are: a process reads a document, generates once in a compiler, and writes the files.</summary>
internal static class OwnProcess
{
    public const string Command = "generate";

    /// <returns>The exit code.</returns>
    public static int Run(string document, string folder)
    {
        SdkCompiler.Run(Generate, document, folder);
        return 0;
    }

    private static void Generate(string document, string folder)
    {
        using var content = File.OpenRead(document);
        var driver = Consumer.CreateDriver(new SpecFile(document, SourceText.From(content)), hasOverlay: false);
        var result = Consumer.Run(driver, Consumer.Compilation).GetRunResult().Results[0];
        Directory.CreateDirectory(folder);
        foreach (var source in result.GeneratedSources)
        {
            using var file = File.CreateText(Path.Combine(folder, source.HintName));
            source.SourceText.Write(file);
        }
    }
}
