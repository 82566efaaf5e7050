using System.Text.Json;
using CsCheck;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>Members that mean something in an OpenAPI document, with values that do and values that don't.</summary>
internal static class SchemaVocabulary
{
    private static readonly (string Name, string Value)[] s_members =
    [
        ("type", "\"object\""), ("type", "\"string\""), ("type", "\"integer\""), ("type", "\"number\""), ("type", "\"boolean\""), ("type", "\"array\""), ("type", "\"null\""),
        ("type", "[\"string\",\"null\"]"), ("type", "[\"string\",\"integer\",\"object\"]"), ("type", "[]"), ("format", "\"int32\""), ("format", "\"date-time\""),
        ("format", "\"uuid\""), ("format", "\"binary\""), ("format", "\"byte\""), ("format", "\"decimal\""), ("format", "\"duration\""), ("format", "\"float\""),
        ("nullable", "true"), ("required", "[\"id\",\"id\",\"nowhere\"]"), ("required", "true"), ("enum", "[\"a\",\"A\",\"\",null]"), ("enum", "[1,2,1]"),
        ("enum", "[true,\"x\",{}]"), ("enum", "[]"), ("const", "\"x\""), ("const", "1"), ("const", "{}"), ("default", "\"x\""), ("default", "1"), ("default", "[]"),
        ("additionalProperties", "false"), ("additionalProperties", "true"), ("additionalProperties", "{\"type\":\"integer\"}"), ("additionalProperties", "{\"$ref\":\"#/components/schemas/Pet\"}"),
        ("items", "{}"), ("items", "{\"items\":{\"items\":{\"type\":\"string\"}}}"), ("items", "[{\"type\":\"string\"}]"), ("prefixItems", "[{\"type\":\"string\"}]"),
        ("properties", "{\"a-b\":{\"type\":\"string\"},\"a_b\":{\"type\":\"string\"},\"aB\":{\"type\":\"string\"},\"\":{}}"), ("properties", "{\"class\":{},\"Equals\":{},\"value__\":{}}"),
        ("patternProperties", "{\"^x\":{}}"), ("allOf", "[{\"$ref\":\"#/components/schemas/Pet\"},{\"properties\":{\"x\":{\"type\":\"string\"}}}]"), ("allOf", "[]"),
        ("oneOf", "[{\"type\":\"string\"},{\"type\":\"integer\"},{\"type\":\"null\"}]"), ("oneOf", "[{\"$ref\":\"#/components/schemas/Pet\"}]"), ("anyOf", "[{},{}]"), ("not", "{}"),
        ("discriminator", "{\"propertyName\":\"type\"}"), ("discriminator", "{\"propertyName\":\"kind\",\"mapping\":{\"a\":\"Pet\",\"b\":\"#/components/schemas/Pet\",\"c\":\"nowhere\"}}"),
        ("discriminator", "\"type\""), ("readOnly", "true"), ("writeOnly", "true"), ("deprecated", "true"), ("description", "\"*/ </summary> \\u2028 \\\"\\\"\\\"\""),
        ("title", "\"Pet\""), ("example", "{\"id\":1}"), ("examples", "[1,\"a\"]"), ("maximum", "1e999"), ("minLength", "-1"), ("pattern", "\"(\""),
        ("$ref", "\"#\""), ("$ref", "\"#/components/schemas/Pet\""), ("$ref", "\"#/components/schemas/nowhere\""), ("$ref", "\"other.json#/x\""), ("$ref", "\"shared.json\""), ("$ref", "\"shared.json#/components/schemas/Pet\""), ("$ref", "\"\""), ("$ref", "1"),
        ("$ref", "\"#/components/responses/Problem\""), ("$id", "\"https://example.com/x\""), ("$dynamicRef", "\"#x\""), ("x-ms-client-name", "\"class\""), ("x-ms-client-name", "\"A B\""),
        ("x-ms-client-name", "1"), ("x-enum-varnames", "[\"A\",\"A\",\"class\"]"), ("x-enum-varnames", "{}"), ("operationId", "\"get\""), ("operationId", "\"\""), ("tags", "[\"a\",\"A\",\"\"]"),
        ("in", "\"path\""), ("in", "\"query\""), ("in", "\"header\""), ("in", "\"cookie\""), ("in", "\"body\""), ("name", "\"id\""), ("style", "\"deepObject\""), ("style", "\"spaceDelimited\""),
        ("style", "\"pipeDelimited\""), ("style", "\"form\""), ("style", "\"simple\""), ("style", "\"matrix\""), ("explode", "true"), ("explode", "false"), ("allowReserved", "true"),
        ("encoding", "{\"id\":{\"style\":\"deepObject\"},\"tags\":{\"explode\":false},\"more\":{\"contentType\":\"application/json\"}}"), ("contentType", "\"application/json\""), ("contentType", "\"a\\r\\n\""), ("schema", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}"), ("schema", "{}"), ("schema", "true"),
        ("content", "{\"application/json\":{}}"), ("content", "{\"multipart/form-data\":{\"schema\":{\"type\":\"object\"}},\"application/xml\":{}}"), ("content", "{\"application/octet-stream\":{}}"), ("content", "{\"text/plain\":{\"schema\":{\"type\":\"string\"}}}"),
        ("content", "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Pet\"}}}"), ("schema", "{\"$ref\":\"#/components/schemas/Pet\"}"),
        ("content", "{\"application/x-ndjson\":{\"schema\":{\"$ref\":\"#/components/schemas/Pet\"}}}"), ("content", "{\"text/event-stream\":{\"schema\":{\"type\":\"object\",\"properties\":{\"data\":{\"$ref\":\"#/components/schemas/Pet\"},\"event\":{\"type\":\"string\"}}}}}"), ("content", "{\"application/json-seq\":{}}"),
        ("content", "{\"multipart/form-data\":{\"schema\":{\"$ref\":\"#/components/schemas/Pet\"},\"encoding\":{\"id\":{\"contentType\":\"image/png, text/plain\",\"headers\":{}}}}}"), ("content", "{\"multipart/*\":{\"schema\":{\"type\":\"object\",\"properties\":{\"Writer\":{\"format\":\"binary\",\"type\":\"string\"},\"writer\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"binary\"}}}}}}"),
        ("contentMediaType", "\"image/png\""),
        ("schema", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Pet\"}}}"),
        ("requestBody", "{\"$ref\":\"#/components/requestBodies/Pet\"}"), ("requestBody", "{\"content\":{\"application/x-www-form-urlencoded\":{\"schema\":{\"$ref\":\"#/components/schemas/Pet\"}}}}"),
        ("responses", "{\"200\":{\"description\":\"\"},\"2XX\":{\"description\":\"\"},\"default\":{\"description\":\"\"}}"), ("responses", "{}"), ("responses", "{\"99\":{},\"abc\":{}}"),
        ("204", "{\"description\":\"\"}"), ("5XX", "{\"$ref\":\"#/components/responses/Problem\"}"), ("headers", "{\"X-A\":{\"schema\":{\"type\":\"integer\"}}}"),
        ("parameters", "[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}]"), ("parameters", "[{\"name\":\"q\",\"in\":\"query\",\"style\":\"deepObject\",\"schema\":{\"$ref\":\"#/components/schemas/Pet\"}},{\"name\":\"h\",\"in\":\"header\",\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Pet\"}}}}]"),
        ("parameters", "[{\"$ref\":\"#/components/parameters/Limit\"},{\"$ref\":\"#/components/parameters/Limit\"}]"),
        ("servers", "[]"), ("servers", "[{\"url\":\"/v1\"}]"), ("servers", "[{\"url\":\"https://{a}.example.com/{b}\",\"variables\":{\"a\":{\"default\":\"x\",\"enum\":[\"x\",\"y\"]}}}]"),
        ("security", "[{\"Key\":[]}]"), ("security", "[{}]"), ("securitySchemes", "{\"Key\":{\"type\":\"apiKey\",\"in\":\"query\",\"name\":\"k\"}}"), ("callbacks", "{\"e\":{\"{$request.body#/url}\":{\"post\":{}}}}"),
        ("get", "{\"responses\":{}}"), ("get", "{\"operationId\":\"x\",\"responses\":{\"200\":{\"description\":\"\"}}}"), ("trace", "{}"), ("openapi", "\"3.1.0\""), ("openapi", "\"3.2.0\""),
        ("openapi", "3.0"), ("jsonSchemaDialect", "\"x\""), ("webhooks", "{\"e\":{\"post\":{\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"}}}}}}}"), ("$defs", "{\"a\":{}}"),
        ("openapi", "\"3.3.0\""), ("$self", "\"https://example.com/openapi.json\""), ("$self", "\"#\""), ("$ref", "\"https://example.com/openapi.json#/components/schemas/Pet\""), ("$ref", "\"#/components/mediaTypes/Pet\""),
        ("query", "{\"operationId\":\"query\"}"), ("additionalOperations", "{\"COPY\":{},\"copy\":{\"operationId\":\"x\"},\"GET\":{},\"A B\":{},\"x-y\":{}}"), ("additionalOperations", "{\"\":{},\"CONNECT\":null,\"LOCK\":{\"$ref\":\"#/paths\"}}"),
        ("in", "\"querystring\""), ("style", "\"cookie\""), ("itemSchema", "{\"$ref\":\"#/components/schemas/Pet\"}"), ("itemSchema", "{\"type\":\"string\"}"), ("itemEncoding", "{\"contentType\":\"a/b\"}"), ("prefixEncoding", "[{}]"),
        ("mediaTypes", "{\"Pet\":{\"schema\":{\"type\":\"object\"}}}"), ("defaultMapping", "\"Pet\""), ("parent", "\"pets\""), ("nodeType", "\"element\""), ("dataValue", "{\"id\":1}"), ("serializedValue", "\"id=1\""),
        ("security", "[{\"#/components/securitySchemes/Key\":[]}]"), ("deviceAuthorization", "{\"deviceAuthorizationUrl\":\"x\",\"tokenUrl\":\"x\",\"scopes\":{}}"), ("oauth2MetadataUrl", "\"x\""),
    ];

    /// <summary>One of the members, or a name of one with another's value, or with any value.</summary>
    public static Gen<(string Name, string Value)> Members { get; } = Gen.Frequency(
        (4, (IGen<(string, string)>)Gen.OneOf(s_members)),
        (1, Gen.Select(Gen.OneOf(s_members), Gen.OneOf(s_members), (name, value) => (name.Name, value.Value))),
        (1, Gen.Select(Gen.OneOf(s_members), JsonPayload.All, (name, value) => (name.Name, value))),
        (1, Gen.Select(HostileText.All, Gen.OneOf(s_members), (name, value) => (name, value.Value))),
        (1, Gen.Select(Gen.OneOf(s_members), HostileText.All, (name, value) => (name.Name, JsonSerializer.Serialize(value)))));
}
