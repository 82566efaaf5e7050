using System.Reflection;

namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>How a build compiles <c>tests/Sinch.Voice.Client</c> for net8.0, as arguments of a compiler.</summary>
internal static class ClientProject
{
    private static readonly string[] s_ownArguments = ["analyzer", "langversion", "noconfig", "refout", "warnaserror"];

    public static string Folder { get; } = Repository.PathOf("tests/Sinch.Voice.Client");

    /// <summary>Gets the folder whose assemblies are packed as the generator.</summary>
    public static string GeneratorFolder { get; } = Metadata(nameof(GeneratorFolder));

    /// <summary>Returns the arguments for a language version. Warnings are no errors.</summary>
    public static string[] Arguments(string languageVersion = "12") =>
    [
        .. File.ReadLines(Metadata("ClientCommandLine")).Where(argument => !s_ownArguments.Contains(NameOf(argument))),
        $"/langversion:{languageVersion}",
        .. Directory.EnumerateFiles(GeneratorFolder, "*.dll").Select(path => $"/analyzer:{path}"),
    ];

    /// <summary>Returns the arguments with another document, without overlays.</summary>
    public static string[] ArgumentsFor(string document, TemporaryFolder folder) =>
    [
        .. Arguments().Where(argument => NameOf(argument) != "additionalfile"),
        $"/additionalfile:{document}",
        $"/additionalfile:{folder.Write("SinchVoiceSpecs.ini", $"[{document}]\n")}",
    ];

    /// <summary>The name of an option such as <c>/warnaserror+:CS1591</c>. A source file has none.</summary>
    private static string? NameOf(string argument) => argument[0] == '/' ? argument[1..].Split(':')[0].TrimEnd('+', '-') : null;

    private static string Metadata(string key)
        => typeof(ClientProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
