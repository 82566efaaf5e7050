using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The diagnostics for a document that differs from its baseline.</summary>
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
            "spec/api.txt(1,1): info SVG053: API baseline 'spec/api.txt' is missing or empty; the public surface is not compared. "
            + "Run 'dotnet build -t:RefreshSinchVoiceApi' to create the baseline");

    [Fact]
    public void A_property_is_located_where_allOf_brings_it_from()
        => Check(
            Thing.Replace("Thing.Id : string?", "Thing.Id : long?", StringComparison.Ordinal).Replace("Thing.Size : long?", "Thing.Size : int?", StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(7,47): warning SVG051: Public member 'Thing.Id' has changed from 'long? {wire: id}' to 'string? {wire: id}'; it is generated from #/components/schemas/base/properties/id",
            "spec/sinch-voice.json(11,25): warning SVG051: Public member 'Thing.Size' has changed from 'int? {wire: size}' to 'long? {wire: size}'; it is generated from #/components/schemas/thing/allOf/1/properties/size");

    [Fact]
    public void An_enum_value_is_located_in_its_list()
        => Check(
            Thing.Replace("\"small\"", "\"little\"", StringComparison.Ordinal).Replace("ThingKind.Big : \"big\"\n", string.Empty, StringComparison.Ordinal) + Rest,
            "spec/api.txt(1,1): warning SVG055: 1 public member is not in the API baseline 'spec/api.txt': 'ThingKind.Big'. Run 'dotnet build -t:RefreshSinchVoiceApi' to update the baseline",
            "spec/sinch-voice.json(15,9): info SVG052: Public member 'ThingKind.Big' (\"big\") was added; it is generated from #/components/schemas/thing/properties/kind/enum/0",
            "spec/sinch-voice.json(16,9): warning SVG051: Public member 'ThingKind.Small' has changed from '\"little\"' to '\"small\"'; it is generated from #/components/schemas/thing/properties/kind/enum/1");

    [Fact]
    public void A_property_with_another_name_in_CSharp_is_one_change()
        => Check(
            Thing.Replace("Thing.Size : long? {wire: size}", "Thing.Extent : long? {wire: size}", StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(11,25): warning SVG051: Public member 'Thing.Extent' has changed from 'Thing.Extent' to 'Thing.Size'; it is generated from #/components/schemas/thing/allOf/1/properties/size");

    /// <summary>Names are numbered where they are taken. With the value that took the name, the number goes away, and the other value stays.</summary>
    [Fact]
    public void A_kept_enum_value_is_not_reported_as_removed()
        => Check(
            Thing.Replace("ThingKind.Small : \"small\"", "ThingKind.Small : \"SMALL!\"\nThingKind.Small2 : \"small\"", StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(16,9): warning SVG051: Public member 'ThingKind.Small' has changed from '\"SMALL!\"' to '\"small\"'; it is generated from #/components/schemas/thing/properties/kind/enum/1",
            "spec/sinch-voice.json(16,9): warning SVG051: Public member 'ThingKind.Small2' has changed from 'ThingKind.Small2' to 'ThingKind.Small'; it is generated from #/components/schemas/thing/properties/kind/enum/1");

    [Fact]
    public void A_member_that_is_gone_names_the_new_one_that_is_like_it()
        => Check(
            Thing.Replace("Thing.Size : long? {wire: size}", "Thing.Sizes : long? {wire: sizes}", StringComparison.Ordinal)
                .Replace("ThingKind.Big : \"big\"", "ThingKind.Bigger : \"bigger\"", StringComparison.Ordinal)
                .Replace("Base : class\nBase.Id", "Basis : class\nBasis.Id", StringComparison.Ordinal) + Rest,
            "spec/api.txt(1,1): warning SVG050: Public member 'Basis' (class) was removed; it was generated from the document; it may have been renamed to 'Base'",
            "spec/api.txt(1,1): warning SVG055: 3 public members are not in the API baseline 'spec/api.txt': 'Base', 'Thing.Size', 'ThingKind.Big'. "
            + "Run 'dotnet build -t:RefreshSinchVoiceApi' to update the baseline",
            "spec/sinch-voice.json(7,3): info SVG052: Public member 'Base' (class) was added; it is generated from #/components/schemas/base",
            "spec/sinch-voice.json(8,3): warning SVG050: Public member 'Thing.Sizes' (long? {wire: sizes}) was removed; it was generated from #/components/schemas/thing; it may have been renamed to 'Thing.Size'",
            "spec/sinch-voice.json(11,25): info SVG052: Public member 'Thing.Size' (long? {wire: size}) was added; it is generated from #/components/schemas/thing/allOf/1/properties/size",
            "spec/sinch-voice.json(14,7): warning SVG050: Public member 'ThingKind.Bigger' (\"bigger\") was removed; it was generated from #/components/schemas/thing/properties/kind; it may have been renamed to 'ThingKind.Big'",
            "spec/sinch-voice.json(15,9): info SVG052: Public member 'ThingKind.Big' (\"big\") was added; it is generated from #/components/schemas/thing/properties/kind/enum/0");

    [Fact]
    public void Of_many_new_members_the_first_few_are_named()
        => Assert.Contains(
            Generate.From(Spec.OfSchemas("""{ "a": {}, "b": { "type": "object", "properties": { "s": { "type": "string", "enum": ["t", "u", "v", "w", "x", "y", "z"] } } } }""")
                .With("B : class\nB.S : BS? {wire: s}\nBS : enum\n" + Rest)).Diagnostics,
            diagnostic => diagnostic.StartsWith(
                "spec/api.txt(1,1): warning SVG055: 7 public members are not in the API baseline 'spec/api.txt': 'BS.T', 'BS.U', 'BS.V', 'BS.W', 'BS.X' and 2 more. ", StringComparison.Ordinal));

    [Fact]
    public void A_type_that_is_gone_is_one_warning_at_its_line_of_the_baseline()
        => Check(
            Thing + "Gone : union {discriminator: kind}\nGone.Match : (Thing)\nGone.variant(Thing) : \"thing\"\nKept.to(Gone) : conversion\n" + Rest,
            "spec/api.txt(10,1): warning SVG050: Public member 'Gone' (union {discriminator: kind}) was removed; it was generated from the document");

    [Fact]
    public void A_type_that_is_new_is_one_hint_at_its_schema()
        => Check(
            Thing.Replace("Base : class\nBase.Id : string? {wire: id}\n", string.Empty, StringComparison.Ordinal) + Rest,
            "spec/api.txt(1,1): warning SVG055: 1 public member is not in the API baseline 'spec/api.txt': 'Base'. Run 'dotnet build -t:RefreshSinchVoiceApi' to update the baseline",
            "spec/sinch-voice.json(7,3): info SVG052: Public member 'Base' (class) was added; it is generated from #/components/schemas/base");

    [Fact]
    public void A_type_of_another_kind_is_one_warning()
        => Check(
            Thing.Replace("ThingKind : enum\nThingKind.Big", "ThingKind : union {discriminator: x}\nThingKind.Match : ()\nThingKind.Huge", StringComparison.Ordinal) + Rest,
            "spec/sinch-voice.json(14,7): warning SVG051: Public member 'ThingKind' has changed from 'union {discriminator: x}' to 'enum'; it is generated from #/components/schemas/thing/properties/kind");

    [Fact]
    public void A_line_that_cannot_be_read_is_ignored_with_a_warning()
        => Check(
            "<<<<<<< HEAD\n" + Thing + "Thing : enum\n" + Rest,
            "spec/api.txt(1,1): warning SVG054: Line '<<<<<<< HEAD' is ignored: it is not of the form 'name : signature'",
            "spec/api.txt(11,1): warning SVG054: Line 'Thing : enum' is ignored: 'Thing' already has a line");

    [Fact]
    public void Without_a_baseline_nothing_is_compared()
        => Generate.From(Spec.OfSchemas(Schemas)).AssertClean();

    private static void Check(string baseline, params string[] expected) => Check(baseline, text => text, expected);

    private static void Check(string baseline, Func<string, string> change, params string[] expected)
        => Generate.From(Spec.OfSchemas(Schemas).With(change(baseline))).AssertDiagnostics(expected).AssertCompiles();
}
