using System.Reflection;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace VerifyXunit;

/// <summary>
/// Stands in for Verify, whose packages can't be restored where this project is built: what the sample uses of its API, by its names and
/// on its files.
/// </summary>
internal static class Verifier
{
    private static readonly string s_projectDirectory = typeof(Verifier).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectDirectory")
        .Value!;

    public static Task Verify(GeneratorDriver driver)
    {
        var context = TestContext.Current;
        var prefix = $"{context.TestClass!.TestClassSimpleName}.{context.TestMethod!.MethodName}";
        new SnapshotFolder(s_projectDirectory, prefix).Verify(driver.GetRunResult());
        return Task.CompletedTask;
    }
}
