using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>
/// A compiler within this process. This assembly is loaded beside it once more, so that its references to Roslyn lead there; the generator's do, too. The tests
/// themselves run where there is no Roslyn.
/// </summary>
/// <remarks>A context that can be unloaded would compile Roslyn anew, and not use its native code.</remarks>
internal sealed class HostedCompiler : AssemblyLoadContext
{
    private static readonly ConcurrentDictionary<string, Lazy<HostedCompiler>> s_compilers = new();

    private readonly Compiler _compiler;

    private HostedCompiler(Compiler compiler)
        : base(compiler.Name)
        => _compiler = compiler;

    public static HostedCompiler Named(string name) => s_compilers.GetOrAdd(name, name => new(() => new(Compiler.Named(name)))).Value;

    /// <summary>Calls a static method of this assembly there.</summary>
    /// <param name="method">The method. Only types of .NET can get in and out.</param>
    /// <returns>What the method returns.</returns>
    public TResult Run<TResult>(Func<TResult> method) => Bind(method)();

    /// <inheritdoc cref="Run{TResult}(Func{TResult})"/>
    public TResult Run<T, TResult>(Func<T, TResult> method, T argument) => Bind(method)(argument);

    /// <returns>
    /// The compiler's assembly, or else that of .NET or of the tests, or else the generator's: its own loader prefers them in this order, too.
    /// <see langword="null"/> leaves it to the default context.
    /// </returns>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = $"{assemblyName.Name}.dll";
        return _compiler.FindFile(file) is { } path ? LoadFromAssemblyPath(path)
            : !IsInDefaultContext(assemblyName) && File.Exists(path = Path.Combine(ClientProject.GeneratorFolder, file)) ? LoadFromAssemblyPath(path)
            : null;
    }

    private TDelegate Bind<TDelegate>(TDelegate method)
        where TDelegate : Delegate
        => LoadFromAssemblyPath(typeof(HostedCompiler).Assembly.Location)
            .GetType(method.Method.DeclaringType!.FullName!)!
            .GetMethod(method.Method.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<TDelegate>();

    private static bool IsInDefaultContext(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName) is not null;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
