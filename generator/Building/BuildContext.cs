using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Bundling;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Building;

/// <summary>Holds the state that the builders of one document share.</summary>
internal sealed class BuildContext
{
    public BuildContext(SpecDocument spec, DiagnosticSink diagnostics, NameScope typeNames, CancellationToken cancellationToken)
    {
        Document = spec.Document;
        Raw = new RawDocument(spec.Json.Root);
        Json = spec.Json;
        Version = SpecVersion.Of(spec.Json.Root);
        References = spec.References;
        Problems = spec.Problems;
        DocumentLength = spec.Length;
        Diagnostics = diagnostics;
        CancellationToken = cancellationToken;
        ClientNames = new ClientNames(Raw, diagnostics);
        TypeNames = new TypeNames(typeNames, ClientNames);
    }

    public OpenApiDocument Document { get; }

    public RawDocument Raw { get; }

    /// <summary>Whether the document is one of Sinch's.</summary>
    public bool IsSinch { get; init; }

    public MergedDocument Json { get; }

    public OpenApiVersion Version { get; }

    /// <summary>Gets the references within the document.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>Gets the reasons of references that lead nowhere.</summary>
    public ReferenceProblems Problems { get; }

    /// <summary>Gets the number of characters in the document, on which limits depend.</summary>
    public int DocumentLength { get; }

    public DiagnosticSink Diagnostics { get; }

    public ClientNames ClientNames { get; }

    public TypeNames TypeNames { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Returns the text of the <c>$ref</c> at a pointer. The reader library normalizes some references.</summary>
    public string ReferenceAt(string pointer) => Raw.FindText(DocumentPointer.Append(pointer, "$ref")) ?? string.Empty;

    /// <summary>Reports a reference that leads nowhere.</summary>
    public void ReportReference(string pointer, string reference, string consequence)
    {
        var problem = Problems.Of(reference, pointer);
        Diagnostics.Add(problem.Descriptor, pointer, problem.Arguments(consequence));
    }

    /// <summary>Reserves a name for a type, and reports a numbered name.</summary>
    public string TakeTypeName(string wanted, string pointer) => TypeNames.Take(this, wanted, pointer);
}
