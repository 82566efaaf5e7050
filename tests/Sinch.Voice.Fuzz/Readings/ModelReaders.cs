using System.Reflection;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Fuzz.Campaigns;
using Sinch.Voice.Fuzz.Documents;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>The readers of all generated types: of the vendor's client, and of what the small documents have and the vendor's doesn't.</summary>
internal static class ModelReaders
{
    /// <summary>Those of the vendor's client.</summary>
    public static IReadOnlyList<ModelReader> Vendor { get; } = Of(typeof(SinchVoiceClient).Assembly);

    /// <summary>Those of the clients that this process generates and compiles from the small documents.</summary>
    public static IReadOnlyList<ModelReader> Small { get; } = [.. SeedDocuments.Small.Select(Load).SelectMany(Of)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ModelReader> All { get; } = [.. Vendor, .. Small];

    private static IReadOnlyList<ModelReader> Of(Assembly assembly)
        => [.. assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IJsonModel<>)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (ModelReader)Activator.CreateInstance(typeof(TypedModelReader<>).MakeGenericType(type))!)];

    private static Assembly Load(SeedDocument document)
    {
        var result = Consumer.Generate(DocumentCase.Of(document));
        using var image = new MemoryStream();
        var emitted = Consumer.With(result).WithAssemblyName(Path.GetFileNameWithoutExtension(document.Name)).Emit(image);
        return emitted.Success
            ? Assembly.Load(image.ToArray())
            : throw new FindingException(
                $"{document.Name} doesn't compile", string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
