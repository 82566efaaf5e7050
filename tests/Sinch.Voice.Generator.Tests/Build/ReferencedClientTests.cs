using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>A library and its tests that both generate a client.</summary>
public class ReferencedClientTests
{
    private static readonly Spec s_document = Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string", "enum": ["x"] } } } }""");

    [Theory]
    [InlineData("public", "", true)]
    [InlineData("internal", """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Consumer")]""", true)]
    [InlineData("internal", "", false)]
    public void The_same_client_in_a_reference_is_one_warning_with_the_way_out(string accessibility, string attribute, bool isVisible)
    {
        var host = new GeneratorHost(LanguageVersion.CSharp12, [.. References.WithRuntime, Library(accessibility, attribute)], s_document);

        host.RunTwice()
            .AssertDiagnostics(isVisible
                ? [
                    "spec/sinch-voice.json(1,1): warning SVG074: 'Sinch.Voice.SinchVoiceClient' also exists in the referenced assembly 'Library', and the types generated here hide "
                        + "the types of 'Library'. To use the client of 'Library', remove the generator from this project; to have two clients, give this SinchVoiceSpec its "
                        + "own Namespace",
                ]
                : [])
            .AssertCompiles();
    }

    [Fact]
    public void A_namespace_of_its_own_is_a_second_client()
        => new GeneratorHost(
                LanguageVersion.CSharp12,
                [.. References.WithRuntime, Library("public", "")],
                s_document with { Metadata = new() { ["Namespace"] = "Contoso.Tests" } })
            .RunTwice()
            .AssertClean();

    /// <summary>As <c>docs/projects.md</c> describes.</summary>
    [Fact]
    public void A_class_of_the_name_of_the_runtimes_namespace_goes_into_a_namespace()
    {
        new GeneratorHost(s_document).AddSource("namespace Contoso; internal class Sinch;").RunTwice().AssertClean();
        Assert.Contains(
            new GeneratorHost(s_document).AddSource("internal class Sinch;").Run().Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Id == "CS0101");
    }

    /// <summary>An assembly <c>Library</c> with the client of a document.</summary>
    internal static PortableExecutableReference Library(string accessibility, string attribute)
    {
        var run = new GeneratorHost(
            LanguageVersion.CSharp12, References.WithRuntime, "Library", s_document with { Metadata = new() { ["Accessibility"] = accessibility } })
            .AddSource(attribute)
            .Run()
            .AssertClean();
        using var stream = new MemoryStream();
        Assert.True(run.Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
