using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Collects what is wrong with one document while it is read, each at its line.</summary>
internal sealed class DiagnosticSink(DocumentPositions positions)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    /// <summary>Adds a diagnostic at the value that <paramref name="pointer"/> names. A repeated one counts once.</summary>
    public void Add(DiagnosticDescriptor descriptor, string pointer, params string[] arguments)
        => Add(DiagnosticInfo.Create(descriptor, positions.Find(pointer), arguments));

    public void Add(DiagnosticInfo diagnostic)
    {
        if (_seen.Add(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_diagnostics);
}
