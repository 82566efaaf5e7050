using System.Reflection;

namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>A compiler that the generator is tried in.</summary>
/// <param name="Name">The version of Roslyn's packages, or <c>SDK</c> for the compiler of the SDK that runs the build.</param>
/// <param name="Folders">The folders of its assemblies.</param>
internal sealed record Compiler(string Name, IReadOnlyList<string> Folders)
{
    /// <summary>Gets all compilers. The oldest is the first.</summary>
    public static IReadOnlyList<Compiler> All { get; } =
    [
        .. typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key == nameof(Compiler))
            .Select(attribute => attribute.Value!.Split('|'))
            .Select(parts => new Compiler(parts[0], [.. parts[1..].Select(Path.GetFullPath)])),
    ];

    public static TheoryData<string> Names => [.. All.Select(compiler => compiler.Name)];

    /// <summary>Gets the names of those that have a command, <c>csc</c>.</summary>
    public static TheoryData<string> NamesWithCommand => [.. All.Where(compiler => compiler.Command is not null).Select(compiler => compiler.Name)];

    /// <summary>Gets the path of <c>csc.dll</c>, if there is one.</summary>
    public string? Command => FindFile("csc.dll");

    public static Compiler Named(string name) => All.Single(compiler => compiler.Name == name);

    public string? FindFile(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
