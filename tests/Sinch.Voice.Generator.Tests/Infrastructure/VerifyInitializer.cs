#if SNAPSHOT_ENGINE_VERIFY
using System.Runtime.CompilerServices;
using VerifyTests;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

internal static class VerifyInitializer
{
    [ModuleInitializer]
    public static void Initialize() => VerifySourceGenerators.Initialize();
}
#endif
