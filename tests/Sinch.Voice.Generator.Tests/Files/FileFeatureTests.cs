using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>What else the generator does with a document, it does with one in several files.</summary>
public class FileFeatureTests
{
    private const string Common = "components: { schemas: { Money: { type: object, properties: { amount: { type: string } } } } }";

    private static readonly Spec s_spec = RootDocument.Of(""" "A": { "type": "object", "properties": { "x": { "$ref": "common.yaml#/components/schemas/Money" } } } """);

    [Fact]
    public void An_edit_of_a_shared_file_emits_its_type_again_in_every_client_that_refers_to_it()
    {
        var second = s_spec with { Path = "spec/second.json", Metadata = new(s_spec.Metadata) { ["Namespace"] = "Second" } };
        Spec[] specs = [.. s_spec.With(("spec/common.yaml", Common), ("spec/other.yaml", "{}")), second.With(("spec/common.yaml", Common), ("spec/other.yaml", "{}"))[0]];
        var host = new GeneratorHost(specs);
        host.Run();

        var run = host.Edit(specs[1], Common.Replace("amount", "value", StringComparison.Ordinal)).Run();
        Assert.Contains(" Value ", run.Source("Sinch.Voice.Money.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" Value ", run.Source("Second.Money.g.cs"), StringComparison.Ordinal);
        Assert.Equal(4, run.Reasons("Files").Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void An_edit_of_a_listed_file_that_no_reference_leads_to_emits_nothing_again()
    {
        var specs = s_spec.With(("spec/common.yaml", Common), ("spec/other.yaml", "{}"));
        var host = new GeneratorHost(specs);
        host.Run();
        var run = host.Edit(specs[2], "{ a: 1 }").Run();
        Assert.All(run.Reasons("Files"), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void An_edit_of_a_file_that_is_not_listed_runs_nothing_again()
    {
        Spec[] specs = [.. s_spec.With(("spec/common.yaml", Common)), new Spec("{}", "spec/alone.yaml") { IsItem = false }];
        var host = new GeneratorHost(specs);
        host.Run();
        host.Edit(specs[2], "{ a: 1 }").Run().AssertCached();
    }

    [Fact]
    public void Overlays_change_the_document_before_its_references_are_followed()
    {
        var spec = RootDocument.Of(""" "A": { "type": "object", "properties": { } } """) with { Metadata = new() { ["Overlay"] = "overlays/fix.json", ["EmitUnreferenced"] = "true" } };
        var run = Generate.From(
        [
            .. spec.With(("spec/common.yaml", Common)),
            Spec.Companion("overlays/fix.json", Overlaid.Overlay("""[ { "target": "$.components.schemas.A.properties", "update": { "x": { "$ref": "common.yaml#/components/schemas/Money" } } } ]""")),
        ]).AssertClean();
        Assert.Matches(@"\bMoney\? X ", run.Source("Sinch.Voice.A.g.cs"));
    }

    [Fact]
    public void A_target_of_an_overlay_is_not_found_in_a_file_and_a_file_is_no_document_to_extend()
    {
        var spec = s_spec with { Metadata = new(s_spec.Metadata) { ["Overlay"] = "spec/fix.json" } };
        Generate.From(
        [
            .. spec.With(("spec/common.yaml", Common)),
            Spec.Companion("spec/fix.json", """
                { "overlay": "1.1.0", "info": { "title": "Fixes", "version": "1" }, "extends": "common.yaml", "actions": [
                    { "target": "$.components.schemas.Money", "remove": true } ] }
                """),
        ]).AssertDiagnostics(
            "spec/fix.json(1,69): warning SVG046: The overlay extends 'common.yaml', but is applied to 'spec/api.json'; correct 'extends' or the Overlay metadata of the item",
            "spec/fix.json(2,7): warning SVG045: Target '$.components.schemas.Money' matches nothing in 'api.json'; the action is skipped. Correct the target or remove the action");
    }

    [Fact]
    public void Examples_of_files_are_checked_at_their_lines()
        => Generate.From((s_spec with { Metadata = new(s_spec.Metadata) { ["ValidateExamples"] = "true" } }).With(("spec/common.yaml", """
            components:
              schemas:
                Money:
                  type: object
                  properties:
                    amount:
                      type: string
                      example: 1
            """))).AssertDiagnostics("spec/common.yaml(8,11): warning SVG060: The example does not match its schema: 1 is not a string");

    [Fact]
    public void A_removed_member_is_reported_at_the_file_that_it_was_in()
    {
        var listing = new GeneratorHost(s_spec.With(("spec/common.yaml", Common))).Run().Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs");
        var baseline = string.Join("\n", listing.Split('\n').SkipWhile(line => !line.StartsWith("// # ", StringComparison.Ordinal)).Select(line => line.Length > 3 ? line[3..] : ""));
        var run = Generate.From(
        [
            .. (s_spec with { Metadata = new(s_spec.Metadata) { ["ApiBaseline"] = "spec/api.txt" } }).With(("spec/common.yaml", Common.Replace("amount: { type: string }", "", StringComparison.Ordinal))),
            Spec.Companion("spec/api.txt", baseline),
        ]).AssertCompiles();
        Assert.StartsWith("spec/common.yaml(1,26): warning SVG050: ", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_may_name_the_document_itself_and_the_document_its_own_file()
        => Assert.Matches(@"\bMoney\? X ", Generate.From(RootDocument.Of("""
            "A": { "type": "object", "properties": { "x": { "$ref": "api.json#/components/schemas/B" } } },
            "B": { "$ref": "common.yaml#/components/schemas/Money" }
            """).With(("spec/common.yaml", Common), ("spec/api.json", "{}"))).AssertClean().Source("Sinch.Voice.A.g.cs"));

    [Fact]
    public void Schemas_that_inherit_one_with_a_discriminator_come_with_it()
    {
        var run = Generate.From(RootDocument.Of(""" "Owner": { "type": "object", "properties": { "pet": { "$ref": "pets.yaml#/components/schemas/Pet" } } } """).With(("spec/pets.yaml", """
            components:
              schemas:
                Pet: { type: object, required: [ kind ], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat, dog: '#/components/schemas/Dog' } } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { tricks: { type: integer } } } ] }
                Puppy: { allOf: [ { $ref: '#/components/schemas/Dog' }, { type: object, properties: { age: { type: integer } } } ] }
                Rock: { type: object }
            """))).AssertCompiles();
        Assert.All((string[])["Cat", "Dog", "Puppy"], name => Assert.Contains($"Sinch.Voice.{name}.g.cs", run.HintNames));
        Assert.DoesNotContain("Sinch.Voice.Rock.g.cs", run.HintNames);
    }
}
