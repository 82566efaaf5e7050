using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>What a compiler is. For use in a <see cref="HostedCompiler"/>.</summary>
internal static class RoslynFacts
{
    /// <summary>Returns the version of Roslyn, such as <c>4.8.0-7.23558.1</c>, and the folder that it comes from.</summary>
    public static (string Version, string Folder) Identity()
    {
        var assembly = typeof(Compilation).Assembly;
        return (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, Path.GetDirectoryName(assembly.Location)!);
    }

    /// <summary>Returns the newest version of C# that is no preview.</summary>
    public static int NewestLanguageVersion() => (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() / 100;
}
