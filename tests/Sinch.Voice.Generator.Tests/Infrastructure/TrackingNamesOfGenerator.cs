using System.Reflection;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>The names of the generator's stages, found so that a new one is not forgotten.</summary>
internal static class TrackingNamesOfGenerator
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(SinchVoiceGenerator).Assembly.GetType("Sinch.Voice.Generator.TrackingNames")!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];
}
