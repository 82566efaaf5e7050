using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>What a compiler is. For use in a <see cref="HostedCompiler"/>.</summary>
internal static class RoslynFacts
{
    /// <summary>Gets the version of Roslyn, such as <c>4.8.0-3.23524.11</c>.</summary>
    public static string Version() => typeof(Compilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Gets the newest version of C# that is no preview.</summary>
    public static int NewestLanguageVersion() => (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() / 100;
}
