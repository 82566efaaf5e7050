using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Contains the few facts of the consumer's compilation that affect the output.</summary>
internal sealed record CompilationFacts(LanguageVersion LanguageVersion, bool HasRuntime, UnionSupport Unions)
{
    private const string RuntimeMarker = "Sinch.Voice.Runtime.ApiPipeline";

    /// <summary>Gets the project's clients that a referenced assembly also contains, visible to the project.</summary>
    public EquatableArray<ReferencedClient> ReferencedClients { get; init; } = EquatableArray<ReferencedClient>.Empty;

    public bool HasSupportedLanguageVersion => LanguageVersion >= LanguageVersion.CSharp12;

    /// <summary>Returns the referenced assembly that also contains this client, if any.</summary>
    public string? FindReference(string client) => ReferencedClients.FirstOrDefault(referenced => referenced.FullName == client)?.Assembly;

    /// <param name="compilation">The project.</param>
    /// <param name="clients">The full names of the clients to generate.</param>
    public static CompilationFacts From(Compilation compilation, EquatableArray<string> clients)
    {
        var languageVersion = (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Default;
        return new(
            languageVersion,
            compilation.GetTypeByMetadataName(RuntimeMarker) is not null,
            LanguageUnions.Find(compilation, languageVersion))
        {
            ReferencedClients = clients
                .Select(client => AssemblyOf(client, compilation) is { } assembly ? new ReferencedClient(client, assembly) : null)
                .OfType<ReferencedClient>()
                .ToEquatableArray(),
        };
    }

    private static string? AssemblyOf(string client, Compilation compilation)
        => compilation.GetTypesByMetadataName(client)
            .FirstOrDefault(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
                && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))?
            .ContainingAssembly.Name;
}

/// <summary>Represents a client in a referenced assembly.</summary>
internal sealed record ReferencedClient(string FullName, string Assembly);
