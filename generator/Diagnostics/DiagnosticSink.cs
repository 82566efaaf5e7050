using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Collects what is wrong with one document while it is read, each at its line.</summary>
/// <param name="locate">Finds where the value stands that a JSON pointer names.</param>
internal sealed class DiagnosticSink(Func<string, LocationInfo> locate)
{
    /// <summary>What the reader library says of the same places in its own words.</summary>
    private static readonly DiagnosticDescriptor[] s_better =
    [
        DiagnosticDescriptors.UnresolvedReference, DiagnosticDescriptors.ExternalReference, DiagnosticDescriptors.UnmappedDiscriminatorValue,
        DiagnosticDescriptors.UnusedPathParameter, DiagnosticDescriptors.OptionalPathParameter,
    ];

    private readonly List<(DiagnosticInfo Diagnostic, string? Pointer)> _diagnostics = [];
    private readonly HashSet<string> _better = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    /// <summary>Adds a diagnostic at the value that <paramref name="pointer"/> names. A repeated one counts once.</summary>
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

    /// <summary>Everything that was added, but of one mistake that both the reader library and the builders found only what the builders say.</summary>
    public EquatableArray<DiagnosticInfo> ToEquatableArray()
        => _diagnostics.Where(entry => !IsSaidBetter(entry.Diagnostic, entry.Pointer)).Select(entry => entry.Diagnostic).ToEquatableArray();

    private void Add(DiagnosticInfo diagnostic, string? pointer)
    {
        if (_seen.Add(diagnostic))
        {
            _diagnostics.Add((diagnostic, pointer));
        }
    }

    /// <summary>The library points at the <c>$ref</c> or <c>in</c> or <c>required</c> of what the builders point at.</summary>
    private bool IsSaidBetter(DiagnosticInfo diagnostic, string? pointer)
        => diagnostic.Descriptor == DiagnosticDescriptors.InvalidDocument
            && pointer is not null
            && (_better.Contains(pointer) || _better.Contains(DocumentPointer.Parent(pointer)));
}
