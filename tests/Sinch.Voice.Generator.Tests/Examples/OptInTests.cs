using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>The metadata that turns the linter on, in the generator.</summary>
public class OptInTests
{
    private static readonly Spec s_wrong = Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string", "example": 42 } } } }""");

    [Fact]
    public void With_it_examples_are_checked_and_the_output_is_the_same()
    {
        var run = Generate.From(Asked(s_wrong, "true"));
        run.AssertDiagnostics("spec/sinch-voice.json(6,98): warning SVG060: The example does not match its schema: 42 is not a string").AssertCompiles();
        Assert.Equal(Texts(Generate.From(s_wrong)), Texts(run));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void Without_it_nothing_is_done(string value)
        => Generate.From(Asked(s_wrong, value)).AssertClean();

    [Fact]
    public void A_document_that_can_not_be_read_is_not_checked()
        => Assert.DoesNotContain(Generate.From(Asked(new Spec("{ \"openapi\": \"3.0.0\""), "true")).Diagnostics, text => text.Contains("SVG06", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"x-webhooks\": 1")]
    [InlineData("\"components\": { \"examples\": { \"e\": 1 }, \"schemas\": { \"a\": { \"example\": { \"b\": 1, \"b\": 2 } } } }")]
    [InlineData("\"components\": { \"schemas\": { \"a\": { \"type\": \"string\", \"type\": \"string\", \"example\": 1 } } }")]
    public void A_broken_document_does_not_make_the_linter_fail(string part)
    {
        var spec = new Spec($$"""{ "openapi": "3.0.0", "info": { "title": "T", "version": "1" }, "paths": {}, {{part}} }""");
        Assert.DoesNotContain(Generate.From(Asked(spec, "true")).Diagnostics, text => text.Contains("SVG099", StringComparison.Ordinal));
    }

    private static Spec Asked(Spec spec, string value) => spec with { Metadata = new() { ["ValidateExamples"] = value } };

    private static IEnumerable<(string HintName, string Text)> Texts(GeneratorRun run)
        => run.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()));
}
