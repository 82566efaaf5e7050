using System.Runtime.CompilerServices;
using VerifyTests;

namespace SnapshotTests;

internal static class VerifyInitializer
{
    [ModuleInitializer]
    public static void Initialize() => VerifySourceGenerators.Initialize();
}
