using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>What is said of a document that differs from its baseline.</summary>
public class BaselineTests
{
    /// <summary>The lines that every document of schemas alone has.</summary>
    private const string Rest = "SinchVoiceClient : client\nSinchVoiceServer : servers\nSinchVoiceServer.Default : https://api.example.com/\n";

    // The schemas begin in line 6 of the document, so the first line below is line 7.
    private const string Schemas =
        """
        {
          "base": { "type": "object", "properties": { "id": { "type": "string" } } },
          "thing": {
            "allOf": [
              { "$ref": "#/components/schemas/base" },
              { "properties": { "size": { "type": "integer" } } }
            ],
            "properties": {
              "kind": { "type": "string", "enum": [
                "big",
                "small"
              ] }
            }
          }
        }
        """;

    private const string Thing = "Base : class\nBase.Id : string? {wire: id}\nThing : class\nThing.Id : string? {wire: id}\n"
        + "Thing.Kind : ThingKind? {wire: kind}\nThing.Size : long? {wire: size}\nThingKind : enum\nThingKind.Big : \"big\"\nThingKind.Small : \"small\"\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Blank_lines_comments_and_line_ends_say_nothing(string lineEnd)
        => Check("# A comment.\n\n  \n" + Thing + "  # Another one\n" + Rest, text => text.ReplaceLineEndings(lineEnd));

    [Fact]
    public void The_order_of_the_lines_does_not_matter()
        => Check(string.Join('\n', (Thing + Rest).Split('\n').Reverse()));

    [Fact]
    public void An_empty_baseline_is_one_hint()
        => Check(
            "# Nothing yet\n",
            "spec/api.txt(1,1): info SVG053: The API baseline 'spec/api.txt' is empty, so there is nothing to compare with; "
            + "write today's surface to it with dotnet build -t:RefreshSinchVoiceApi");

    [Fact]
    public void A_property_is_located_where_allOf_brings_it_from()
        => Check(
            Thing.Replace("Thing.Id : string?", "Thing.Id : long?", StringComparison.Ordinal).Replace("Thing.Size : long?", "Thing.Size : int?", StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(7,47): warning SVG051: 'Thing.Id' of #/components/schemas/base/properties/id has changed from 'long? {wire: id}' to 'string? {wire: id}'",
            "spec/sinch-voice.json(11,25): warning SVG051: 'Thing.Size' of #/components/schemas/thing/allOf/1/properties/size has changed from 'int? {wire: size}' to 'long? {wire: size}'");

    [Fact]
    public void An_enum_value_is_located_in_its_list()
        => Check(
            Thing.Replace("\"small\"", "\"little\"", StringComparison.Ordinal).Replace("ThingKind.Big : \"big\"\n", string.Empty, StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(15,9): info SVG052: 'ThingKind.Big' of #/components/schemas/thing/properties/kind/enum/0 is new: '\"big\"'",
            "spec/sinch-voice.json(16,9): warning SVG051: 'ThingKind.Small' of #/components/schemas/thing/properties/kind/enum/1 has changed from '\"little\"' to '\"small\"'");

    [Fact]
    public void A_type_that_is_gone_is_one_warning_at_its_line_of_the_baseline()
        => Check(
            Thing + "Gone : union {discriminator: kind}\nGone.Match : (Thing)\nGone.variant(Thing) : \"thing\"\nKept.to(Gone) : conversion\n" + Rest,
            "spec/api.txt(10,1): warning SVG050: 'Gone' is gone from the document; it was 'union {discriminator: kind}'");

    [Fact]
    public void A_type_that_is_new_is_one_hint_at_its_schema()
        => Check(
            Thing.Replace("Base : class\nBase.Id : string? {wire: id}\n", string.Empty, StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(7,3): info SVG052: 'Base' of #/components/schemas/base is new: 'class'");

    [Fact]
    public void A_type_of_another_kind_is_one_warning()
        => Check(
            Thing.Replace("ThingKind : enum\nThingKind.Big", "ThingKind : union {discriminator: x}\nThingKind.Match : ()\nThingKind.Huge", StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(14,7): warning SVG051: 'ThingKind' of #/components/schemas/thing/properties/kind has changed from 'union {discriminator: x}' to 'enum'");

    [Fact]
    public void A_line_that_cannot_be_read_is_passed_over_with_a_warning()
        => Check(
            "<<<<<<< HEAD\n" + Thing + "Thing : enum\n" + Rest,
            "spec/api.txt(1,1): warning SVG054: '<<<<<<< HEAD' is passed over: it isn't of the form 'name : what it is'",
            "spec/api.txt(11,1): warning SVG054: 'Thing : enum' is passed over: there is a line for 'Thing' already");

    [Fact]
    public void Without_a_baseline_nothing_is_compared()
        => Generate.From(Spec.OfSchemas(Schemas)).AssertClean();

    private static void Check(string baseline, params string[] expected) => Check(baseline, text => text, expected);

    private static void Check(string baseline, Func<string, string> change, params string[] expected)
        => Generate.From(Spec.OfSchemas(Schemas).With(change(baseline))).AssertDiagnostics(expected).AssertCompiles();
}
