using System.Runtime.CompilerServices;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>
/// Compares everything a run of the generator says with the snapshots beside the test. The engine is this project's own, or
/// Verify.SourceGenerators with <c>-p:SnapshotEngine=Verify</c>; both read the same files.
/// </summary>
internal static class Snapshot
{
    public static Task Verify(object test, GeneratorHost host, [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        host.RunTwice();
#if SNAPSHOT_ENGINE_VERIFY
        return VerifyXunit.Verifier.Verify(host.Driver, sourceFile: file);
#else
        // The caller's path is rewritten in deterministic builds; the folder below the project is what both have in common.
        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        new SnapshotFolder(Repository.PathOf($"tests/Sinch.Voice.Generator.Tests/{folder}"), $"{test.GetType().Name}.{method}").Verify(host.Driver.GetRunResult());
        return Task.CompletedTask;
#endif
    }
}
