using System.Reflection;
using System.Runtime.Loader;

namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>
/// The SDK's compiler, which a build runs the generator in. Unlike the package of Roslyn that the other benchmarks measure, it is compiled ahead of time.
/// This program is loaded beside it once more, so that its references to Roslyn lead there.
/// </summary>
internal sealed class SdkCompiler() : AssemblyLoadContext(nameof(SdkCompiler))
{
    private static readonly string s_folder = typeof(SdkCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "CompilerFolder").Value!;

    /// <summary>Calls a static method of this program there.</summary>
    public static void Run(Action<string, string> method, string document, string folder)
        => new SdkCompiler().LoadFromAssemblyPath(typeof(SdkCompiler).Assembly.Location)
            .GetType(method.Method.DeclaringType!.FullName!)!
            .GetMethod(method.Method.Name, BindingFlags.Static | BindingFlags.NonPublic)!
            .CreateDelegate<Action<string, string>>()(document, folder);

    /// <returns>The compiler's assembly, or else this program's. <see langword="null"/> leaves the .NET runtime's to the default context.</returns>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var isCompiler = assemblyName.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp";
        var path = Path.Combine(isCompiler ? s_folder : AppContext.BaseDirectory, $"{assemblyName.Name}.dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
