using System.Reflection;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>Everything that the generator can say, found by reflection.</summary>
internal static class Descriptors
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DiagnosticDescriptors)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    public static DiagnosticDescriptor Find(string id) => All.Single(descriptor => descriptor.Id == id);
}
