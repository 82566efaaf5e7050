using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Reading.Sanitizing;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>The attribute of unions: once per project where the framework lacks it, and in nobody's way.</summary>
public class UnionAttributeTests
{
    private const string HintName = "System.Runtime.CompilerServices.UnionAttribute.g.cs";

    private const string Switch =
        "=> to switch { Client.Pstn p => p.Endpoint, Client.Sip s => s.Endpoint, Sinch.Voice.UnknownVariant u => u.Discriminator }";

    private static string Attribute(string modifiers)
        => $"#pragma warning disable CS1591\nnamespace System.Runtime.CompilerServices {{ {modifiers} sealed class UnionAttribute : Attribute {{ }} }}";

    [Fact]
    public void A_document_without_unions_needs_none()
        => Assert.DoesNotContain(HintName, Generate.From(LanguageVersion.CSharp15, Spec.OfSchemas("{}")).AssertClean().HintNames);

    [Fact]
    public void Two_documents_share_one()
        => Assert.Single(
            Generate.From(LanguageVersion.CSharp15, UnionDocument.In("One"), UnionDocument.In("Two")).AssertClean().HintNames, name => name == HintName);

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void None_is_needed_beside_the_projects_own(string modifiers)
    {
        var run = new GeneratorHost(LanguageVersion.CSharp15, UnionDocument.Spec).AddSource(Attribute(modifiers)).RunTwice().AssertClean();
        Assert.DoesNotContain(HintName, run.HintNames);
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("internal", true)]
    public void None_is_needed_where_the_framework_has_it(string modifiers, bool isNeeded)
    {
        var framework = CSharpCompilation.Create(
            "Framework", [CSharpSyntaxTree.ParseText(Attribute(modifiers), cancellationToken: TestContext.Current.CancellationToken)], References.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var run = new GeneratorHost(LanguageVersion.CSharp15, References.WithRuntime.Add(Reference(LoadedConsumer.Emit(framework))), UnionDocument.Spec)
            .RunTwice().AssertClean();
        Assert.Equal(isNeeded, run.HintNames.Contains(HintName));
    }

    [Fact]
    public void Projects_that_show_each_other_their_internal_types_have_one_each()
    {
        var references = References.WithRuntime;
        foreach (var name in new[] { "One", "Two" })
        {
            references = references.Add(Reference(LoadedConsumer.Emit(new GeneratorHost(LanguageVersion.CSharp15, references, name, UnionDocument.In(name))
                .AddSource("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]").RunTwice().AssertClean().Output)));
        }

        var run = new GeneratorHost(LanguageVersion.CSharp15, references, UnionDocument.In("Three")).RunTwice().AssertClean();
        Assert.Contains(HintName, run.HintNames);
    }

    [Fact]
    public void Other_generators_can_embed_types_too()
        => new GeneratorHost(LanguageVersion.CSharp15, UnionDocument.Spec)
            .AddSource("namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }")
            .RunTwice()
            .AssertClean();

    [Fact]
    public void A_union_of_another_project_is_one_of_the_language_there_too()
    {
        var client = LoadedConsumer.Emit(new GeneratorHost(LanguageVersion.CSharp15, References.WithRuntime, "ClientLibrary", UnionDocument.In("Client")).RunTwice().AssertClean().Output);
        var consumer = Consumer(client, $"internal static string? Of(Client.Destination to) {Switch};\npublic static string? Run() => Of(new Client.Pstn {{ Endpoint = \"+46\" }});");
        Assert.Empty(Problems(consumer));
        using var loaded = new LoadedConsumer(consumer, client);
        Assert.Equal("+46", loaded.Call<string?>("Probe", "Run"));

        var forgetful = Consumer(client, $"internal static string? Of(Client.Destination to) {Switch.Replace("Client.Sip s => s.Endpoint, ", "", StringComparison.Ordinal)};");
        Assert.Equal("CS8509", Assert.Single(Problems(forgetful)).Id);
    }

    private static CSharpCompilation Consumer(byte[] client, string members)
        => CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText($"internal static class Probe {{\n{members}\n}}", new CSharpParseOptions(LanguageVersion.CSharp15), cancellationToken: TestContext.Current.CancellationToken)],
            References.WithRuntime.Add(Reference(client)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<Diagnostic> Problems(Compilation compilation)
        => compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static PortableExecutableReference Reference(byte[] image) => MetadataReference.CreateFromImage(image.ToImmutableArray());
}
