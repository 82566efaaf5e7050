using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Collects what is wrong with one document while it is read, each at its line.</summary>
/// <param name="positions">Where the values of the document stand.</param>
/// <param name="earlier">What there is to say of the document already.</param>
internal sealed class DiagnosticSink(DocumentPositions positions, params IEnumerable<DiagnosticInfo> earlier)
{
    private readonly List<DiagnosticInfo> _diagnostics = [.. earlier];
    private readonly HashSet<DiagnosticInfo> _seen = [.. earlier];

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
