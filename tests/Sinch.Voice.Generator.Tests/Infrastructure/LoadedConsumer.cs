using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>The consumer's project, compiled and loaded, so that a test can run what was generated.</summary>
internal sealed class LoadedConsumer : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Consumer", isCollectible: true);
    private readonly Assembly _assembly;

    /// <param name="compilation">The project.</param>
    /// <param name="references">The images of the referenced projects, which are loaded too.</param>
    public LoadedConsumer(Compilation compilation, params byte[][] references)
    {
        foreach (var reference in references)
        {
            Load(reference);
        }

        _assembly = Load(Emit(compilation));
    }

    public static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }

    /// <summary>Calls a static method of the consumer's.</summary>
    public T Call<T>(string type, string method, params object?[] arguments)
        => (T)_assembly.GetType(type, throwOnError: true)!
            .GetMethod(method)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;

    public void Dispose() => _context.Unload();

    private Assembly Load(byte[] image)
    {
        using var stream = new MemoryStream(image);
        return _context.LoadFromStream(stream);
    }
}
