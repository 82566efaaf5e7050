using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>The metadata of a SinchVoiceSpec item.</summary>
public class MetadataTests
{
    private const string Small = """{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""";

    [Theory]
    [InlineData("Namespace", "1.Bad", "it must be a C# namespace such as Contoso.Calls")]
    [InlineData("Namespace", "Contoso.class", "it must be a C# namespace such as Contoso.Calls")]
    [InlineData("ClientName", "Voice Client", "it must be a C# class name such as VoiceClient")]
    [InlineData("Accessibility", "private", "it must be public or internal")]
    [InlineData("Overlay", "gone.json", "the file does not exist or is not text")]
    [InlineData("ValidateExamples", "perhaps", "it must be true or false")]
    [InlineData("EmitUnreferenced", "perhaps", "it must be true or false")]
    public void A_value_that_is_not_valid_is_an_error_that_says_what_is(string name, string value, string reason)
    {
        var run = Generate.From(Spec.OfSchemas(Small) with { Metadata = new() { [name] = value } });
        run.AssertDiagnostics(
            $"spec/sinch-voice.json(1,1): error SVG011: {name}=\"{value}\" of SinchVoiceSpec 'spec/sinch-voice.json' is invalid: {reason}");
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void Names_and_accessibility_are_those_of_the_item()
    {
        var run = Generate.From(Spec.OfSchemas(Small) with
        {
            Metadata = new() { ["Namespace"] = "Contoso.Calls", ["ClientName"] = "VoiceClient", ["Accessibility"] = "internal" },
        }).AssertClean();
        Assert.Equal(
            [
                "Contoso.Calls.A.g.cs", "Contoso.Calls.VoiceClient.PublicApi.g.cs", "Contoso.Calls.VoiceClient.g.cs", "Contoso.Calls.VoiceServer.g.cs",
                "Contoso.Calls.VoiceServiceCollectionExtensions.g.cs",
            ],
            run.HintNames.Order(StringComparer.Ordinal));
        Assert.Null(run.Output.GetTypeByMetadataName("Contoso.Calls.VoiceClient")!.GetMembers().FirstOrDefault(member => member.Name == "SinchVoiceClient"));
        Assert.All(run.HintNames, name => Assert.DoesNotContain("\npublic ", run.Source(name), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_documents_work_side_by_side()
        => Generate.From(Spec.OfSchemas(Small), Spec.OfSchemas(Small) with { Path = "other.json", Metadata = new() { ["Namespace"] = "Contoso.Calls" } })
            .AssertClean();

    [Fact]
    public void One_document_is_two_clients_if_it_is_two_items()
        => Assert.Superset(
            new HashSet<string> { "Sinch.Voice.A.g.cs", "Contoso.Calls.A.g.cs" },
            Generate.From(Spec.OfSchemas(Small), Spec.OfSchemas(Small) with { Metadata = new() { ["Namespace"] = "Contoso.Calls" } })
                .AssertClean()
                .HintNames
                .ToHashSet());

    [Fact]
    public void Two_documents_for_one_namespace_are_an_error_at_the_second()
    {
        var run = Generate.From(Spec.OfSchemas(Small), Spec.OfSchemas(Small) with { Path = "spec/twin.json" });
        run.AssertDiagnostics(
            "spec/twin.json(1,1): error SVG012: 'spec/twin.json' and 'spec/sinch-voice.json' generate into the same namespace 'Sinch.Voice'; 'spec/twin.json' is skipped. "
            + "Give each SinchVoiceSpec its own Namespace").AssertCompiles();
        Assert.Contains("Sinch.Voice.A.g.cs", run.HintNames);
    }
}
