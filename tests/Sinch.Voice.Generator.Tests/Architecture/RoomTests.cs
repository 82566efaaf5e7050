using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Architecture;

/// <summary>A room of the generator, a folder and its namespace, knows those before it and none after it.</summary>
public class RoomTests
{
    private const string Root = "Sinch.Voice.Generator";

    private static readonly string s_folder = Repository.PathOf("generator");

    /// <summary>
    /// The rooms that each room may use. A document passes Inputs, Json, Reading, Building, Model and Emission in this order. The model is a leaf that
    /// Building fills and Emission reads; PublicApi and Examples are separate. The root joins the rooms and is not a room.
    /// </summary>
    private static readonly Dictionary<string, string[]> s_permitted = new()
    {
        ["Collections"] = [],
        ["Json"] = ["Collections"],
        ["Yaml"] = ["Collections", "Json"],
        ["Diagnostics"] = ["Collections", "Json"],
        ["Inputs"] = ["Collections", "Json", "Diagnostics"],
        ["Reading"] = ["Collections", "Json", "Yaml", "Diagnostics", "Inputs"],
        ["Model"] = ["Collections"],
        ["CSharp"] = ["Model"],
        ["Building"] = ["Collections", "Json", "Diagnostics", "Inputs", "Reading", "Model", "CSharp"],
        ["Emission"] = ["Collections", "Model", "CSharp"],
        ["PublicApi"] = ["Collections", "Json", "Diagnostics", "Inputs", "Reading", "Model", "CSharp", "Emission"],
        ["Examples"] = ["Json", "Diagnostics", "Reading"],
    };

    private static readonly Lazy<CSharpCompilation> s_compilation = new(Compile);
    private static readonly Lazy<IReadOnlyList<Edge>> s_edges = new(() => [.. Edges().Distinct()]);

    [Fact]
    public void Rooms_know_only_the_rooms_before_them()
    {
        var wrong = s_edges.Value
            .Where(edge => edge.From != edge.To && s_permitted.TryGetValue(edge.From, out var permitted) && !permitted.Contains(edge.To))
            .Select(edge => $"{edge.From} uses {edge.To}: {edge.Type} in {edge.File}");

        Assert.Equal(string.Empty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_permission_is_used()
    {
        var used = s_edges.Value.Select(edge => (edge.From, edge.To)).ToHashSet();

        Assert.Empty(s_permitted.SelectMany(room => room.Value.Where(other => !used.Contains((room.Key, other))).Select(other => $"{room.Key} doesn't use {other}")));
    }

    [Fact]
    public void Every_room_has_its_permissions()
        => Assert.Equal(
            s_permitted.Keys.Order(StringComparer.Ordinal),
            Sources().Select(file => Path.GetRelativePath(s_folder, file).Split(Path.DirectorySeparatorChar)).Where(parts => parts.Length > 1).Select(parts => parts[0])
                .Distinct().Order(StringComparer.Ordinal));

    /// <summary>Folders called Sinch have none of their own, which would hide the namespace that all others begin with.</summary>
    [Fact]
    public void Namespaces_are_those_of_the_folders()
        => Assert.All(s_compilation.Value.SyntaxTrees.Where(tree => tree.FilePath.Length > 0), tree =>
        {
            var folders = Path.GetRelativePath(s_folder, Path.GetDirectoryName(tree.FilePath)!).Split(Path.DirectorySeparatorChar).Where(name => name is not ("." or "Sinch"));
            var name = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();
            Assert.Equal(string.Join('.', folders.Prepend(Root)), name);
        });

    /// <summary>Each use of a type of the generator, by the room that uses it and the one that has it.</summary>
    private static IEnumerable<Edge> Edges()
    {
        var compilation = s_compilation.Value;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5));
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var model = compilation.GetSemanticModel(tree);
            var file = Path.GetRelativePath(s_folder, tree.FilePath);
            var from = file.Split(Path.DirectorySeparatorChar)[0];
            foreach (var node in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                if (Declaring(model.GetSymbolInfo(node).Symbol) is { } type && RoomOf(type) is { } to)
                {
                    yield return new Edge(from, to, type.Name, file);
                }
            }
        }
    }

    private static INamedTypeSymbol? Declaring(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
        IMethodSymbol or IPropertySymbol or IFieldSymbol => symbol.ContainingType,
        _ => null,
    };

    private static string? RoomOf(INamedTypeSymbol type)
        => type.ContainingNamespace?.ToDisplayString() is { } name && name.StartsWith(Root + ".", StringComparison.Ordinal) ? name[(Root.Length + 1)..].Split('.')[0] : null;

    /// <summary>The sources of the rooms. The build task is a project of its own, and the polyfills are .NET's types.</summary>
    private static IEnumerable<string> Sources()
        => Directory.EnumerateFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(s_folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "Tasks" or "Polyfills"));

    private static CSharpCompilation Compile()
    {
        const string Usings =
            """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            """;
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        Type[] libraries = [typeof(Compilation), typeof(CSharpCompilation), typeof(Microsoft.OpenApi.OpenApiDocument), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser)];
        return CSharpCompilation.Create(
            Root,
            [CSharpSyntaxTree.ParseText(Usings, options), .. Sources().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))],
            References.Framework.AddRange(libraries.Select(library => MetadataReference.CreateFromFile(library.Assembly.Location))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private sealed record Edge(string From, string To, string Type, string File);
}
