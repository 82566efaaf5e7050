using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>The references of the consumer's project.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The dependencies of the runtime's package.</summary>
    private static readonly string[] s_dependencies =
    [
        "Microsoft.Extensions.Configuration.Abstractions.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
        "Microsoft.Extensions.Http.dll", "Microsoft.Extensions.Logging.Abstractions.dll",
    ];

    /// <summary>Everything that a web application with callbacks references.</summary>
    public static ImmutableArray<MetadataReference> WithAspNetCore { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
                    || name.StartsWith("OpenTelemetry", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(SinchVoiceCallbackOptions).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(RedisCallbackReplayStore).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(SinchVoiceResilienceOptions).Assembly.Location),
        .. Framework,
        MetadataReference.CreateFromFile(typeof(ApiPipeline).Assembly.Location),
    ];

    public static ImmutableArray<MetadataReference> WithRuntime { get; } =
    [
        .. Framework,
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => s_dependencies.Contains(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ApiPipeline).Assembly.Location),
    ];
}
