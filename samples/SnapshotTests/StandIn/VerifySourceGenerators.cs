namespace VerifyTests;

/// <summary>Stands in for Verify.SourceGenerators, which teaches Verify what a <c>GeneratorDriver</c> is. The stand-in knows it.</summary>
internal static class VerifySourceGenerators
{
    private static bool s_initialized;

    public static void Initialize()
        => s_initialized = s_initialized ? throw new InvalidOperationException("VerifySourceGenerators is initialised already.") : true;
}
