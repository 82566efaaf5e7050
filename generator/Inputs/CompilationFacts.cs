using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>The few facts of the consumer's compilation that matter here.</summary>
internal sealed record CompilationFacts(LanguageVersion LanguageVersion, bool HasRuntime, UnionSupport Unions)
{
    private const string RuntimeMarker = "Sinch.Voice.Runtime.ApiPipeline";

    /// <summary>The clients of the project that a referenced assembly has under the same name, visible to the project.</summary>
    public EquatableArray<ReferencedClient> ReferencedClients { get; init; } = EquatableArray<ReferencedClient>.Empty;

    public bool HasSupportedLanguageVersion => LanguageVersion >= LanguageVersion.CSharp12;

    /// <summary>The referenced assembly that has this client too, if any.</summary>
    public string? FindReference(string client) => ReferencedClients.FirstOrDefault(referenced => referenced.FullName == client)?.Assembly;

    /// <param name="compilation">The project.</param>
    /// <param name="clients">The full names of the clients that are going to be generated.</param>
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

/// <summary>A client in an assembly that the project references.</summary>
internal sealed record ReferencedClient(string FullName, string Assembly);
