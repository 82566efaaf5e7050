using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The lines of the public surface.</summary>
public class PublicSurfaceTests
{
    private const string Schemas =
        """
        {
          "node": {
            "type": "object", "required": ["id", "tag"],
            "properties": {
              "id": { "type": "integer", "format": "int32" },
              "tag": { "type": "string", "nullable": true },
              "Name": { "type": "string", "deprecated": true },
              "odd name; }": { "type": "boolean" },
              "children": { "type": "array", "items": { "$ref": "#/components/schemas/node" } },
              "byKey": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "format": "date-time" } } },
              "any": {}
            }
          },
          "color": { "type": "string", "enum": ["red", "a\"b\\c\nd"], "deprecated": true },
          "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] } } },
          "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] } } },
          "match": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["match"] } } },
          "pet": {
            "oneOf": [ { "$ref": "#/components/schemas/dog" }, { "$ref": "#/components/schemas/cat" } ],
            "discriminator": { "propertyName": "kind", "mapping": { "hound": "#/components/schemas/dog" } }
          },
          "any.pet": { "oneOf": [ { "$ref": "#/components/schemas/dog" }, { "$ref": "#/components/schemas/match" }, { "$ref": "#/components/schemas/cat" } ] }
        }
        """;

    private const string Paths =
        """
        {
          "/pets/{pet-id}": {
            "parameters": [ { "name": "pet-id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
            "patch": {
              "operationId": "Pets_Update", "tags": ["pets"], "deprecated": true, "servers": [ { "url": "https://pets.example.com/v2" } ],
              "requestBody": { "required": false, "content": { "application/merge-patch+json": { "schema": { "$ref": "#/components/schemas/node" } } } },
              "responses": { "202": { "description": "" }, "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pet" } } } } }
            }
          },
          "/all pets": { "get": { "operationId": "GetAllPets", "tags": ["pets"], "responses": { "204": { "description": "" } } } }
        }
        """;

    [Fact]
    public void Every_kind_of_member_has_its_line()
        => Assert.Equal(
            [
                "AnyPet : union {discriminator: kind}",
                "AnyPet.Match : (Dog, Match, Cat)",
                "AnyPet.variant(Cat) : \"cat\"",
                "AnyPet.variant(Dog) : \"dog\"",
                "AnyPet.variant(Match) : \"match\"",
                "Cat : class",
                "Cat.Kind : string = \"cat\" {wire: kind}",
                "Color : enum {deprecated}",
                "Color.ABCD : \"a\\\"b\\\\c\\nd\"",
                "Color.Red : \"red\"",
                "Dog : class",
                "Dog.Kind : string = \"dog\" {wire: kind}",
                "Match : class",
                "Match.Kind : string = \"match\" {wire: kind}",
                "Node : class",
                "Node.Any : JsonElement? {wire: any}",
                "Node.ByKey : IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>>? {wire: byKey}",
                "Node.Children : IReadOnlyList<Node>? {wire: children}",
                "Node.Id : required int {wire: id}",
                "Node.Name : string? {deprecated}",
                "Node.OddName : bool? {wire: \"odd name; }\"}",
                "Node.Tag : required string? {wire: tag}",
                "Pet : union {discriminator: kind}",
                "Pet.Match : (Dog, Cat)",
                "Pet.to(AnyPet) : conversion",
                "Pet.variant(Cat) : \"cat\"",
                "Pet.variant(Dog) : \"dog\" | \"hound\"",
                "PetsClient : group SinchVoiceClient.Pets",
                "PetsClient.GetAllPetsAsync : GET \"/all pets\" () -> void {success: 204}",
                "PetsClient.UpdateAsync : PATCH /pets/{pet-id} (long petId, Node? body = null) -> Pet? "
                    + "{success: 200, 202; content: application/merge-patch+json; server: https://pets.example.com/v2; deprecated}",
                "SinchVoiceClient : client",
                "SinchVoiceServer : servers",
                "SinchVoiceServer.Default : https://api.example.com/",
            ],
            EmittedSurface.LinesOf(Generate.From(Spec.Of(Paths, Schemas).WithUnreferenced()).AssertClean()));

    [Fact]
    public void Webhooks_are_methods_of_the_handler_with_event_and_response()
    {
        var lines = EmittedSurface.LinesOf(new GeneratorHost(Spec.Vendor).Run());
        Assert.Equal(
            [
                "VoiceCallbackHandler : handler",
                "VoiceCallbackHandler.OnAceAsync : webhook ace (AceRequest) -> AceSvamlRequestBody",
                "VoiceCallbackHandler.OnDiceAsync : webhook dice (DiceRequest) -> void",
                "VoiceCallbackHandler.OnIceAsync : webhook ice (IceRequest) -> IceSvamlRequestBody",
                "VoiceCallbackHandler.OnNotifyAsync : webhook notify (NotifyRequest) -> void",
                "VoiceCallbackHandler.OnPieAsync : webhook pie (PieRequest) -> PieSvamlRequestBody",
            ],
            lines.Where(line => line.StartsWith("VoiceCallbackHandler", StringComparison.Ordinal)));
        Assert.Equal(15, lines.Count(line => line.Contains("{success: ", StringComparison.Ordinal)));
        Assert.Equal(6, lines.Count(line => line.StartsWith("SinchVoiceRegion.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_are_in_ordinal_order_and_no_two_are_about_the_same()
    {
        var lines = EmittedSurface.LinesOf(new GeneratorHost(Spec.Vendor).Run());
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Distinct(lines.Select(line => line[..line.IndexOf(" : ", StringComparison.Ordinal)]));
        Assert.All(lines, line => Assert.Equal(line.Trim(), line));
    }

    [Fact]
    public void The_file_is_named_after_the_client_and_says_how_it_is_refreshed()
    {
        var run = Generate.From(Spec.Vendor with { Metadata = new() { ["Namespace"] = "Contoso.Calls", ["ClientName"] = "VoiceClient" } });
        Assert.StartsWith(
            "# The public surface of VoiceClient. Written by: dotnet build -t:RefreshSinchVoiceApi\n", EmittedSurface.TextOf(run, "Contoso.Calls.VoiceClient"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_the_document_does_not_matter()
    {
        var run = new GeneratorHost(Spec.Vendor).Run();
        var reversed = Spec.Vendor.Edited(document =>
        {
            var schemas = document["components"]!["schemas"]!.AsObject();
            foreach (var (id, schema) in schemas.Reverse().ToList())
            {
                schemas.Remove(id);
                schemas.Add(id, schema);
            }
        });
        Assert.Equal(EmittedSurface.TextOf(run), EmittedSurface.Of(Spec.Vendor with { Content = reversed }));
    }
}
