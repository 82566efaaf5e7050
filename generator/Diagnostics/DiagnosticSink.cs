using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one document, each with its location.</summary>
/// <param name="locate">Finds the location of the value at a JSON pointer.</param>
internal sealed class DiagnosticSink(Func<string, LocationInfo> locate)
{
    /// <summary>The reader library's errors for the same problems.</summary>
    private static readonly DiagnosticDescriptor[] s_better =
    [
        DiagnosticDescriptors.UnresolvedReference, DiagnosticDescriptors.ExternalReference, DiagnosticDescriptors.UnmappedDiscriminatorValue,
        DiagnosticDescriptors.UnusedPathParameter, DiagnosticDescriptors.OptionalPathParameter,
    ];

    private readonly List<(DiagnosticInfo Diagnostic, string? Pointer)> _diagnostics = [];
    private readonly HashSet<string> _better = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    /// <summary>Adds a diagnostic at the value that <paramref name="pointer"/> names. Duplicates are ignored.</summary>
    public void Add(DiagnosticDescriptor descriptor, string pointer, params string[] arguments)
    {
        if (s_better.Contains(descriptor))
        {
            _better.Add(pointer);
        }

        Add(DiagnosticInfo.Create(descriptor, locate(pointer), arguments), pointer);
    }

    public void Add(DiagnosticInfo diagnostic) => Add(diagnostic, null);

    /// <summary>Adds a diagnostic at each of the locations.</summary>
    public void Add(DiagnosticDescriptor descriptor, IEnumerable<LocationInfo> locations)
    {
        foreach (var location in locations)
        {
            Add(DiagnosticInfo.Create(descriptor, location));
        }
    }

    /// <summary>Returns all diagnostics. If both the reader library and the builders found a problem, only the builders' diagnostic is returned.</summary>
    public EquatableArray<DiagnosticInfo> ToEquatableArray()
        => _diagnostics.Where(entry => !IsSaidBetter(entry.Diagnostic, entry.Pointer)).Select(entry => entry.Diagnostic).ToEquatableArray();

    private void Add(DiagnosticInfo diagnostic, string? pointer)
    {
        if (_seen.Add(diagnostic))
        {
            _diagnostics.Add((diagnostic, pointer));
        }
    }

    /// <summary>The library points to the <c>$ref</c>, <c>in</c> or <c>required</c> of the element that the builders point to.</summary>
    private bool IsSaidBetter(DiagnosticInfo diagnostic, string? pointer)
        => diagnostic.Descriptor == DiagnosticDescriptors.InvalidDocument
            && pointer is not null
            && (_better.Contains(pointer) || _better.Contains(DocumentPointer.Parent(pointer)));
}
