using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>
/// A document as large as the largest public ones: 900 operations, which list, create, read, replace, change and delete 150 resources,
/// 1,051 schemas, and the descriptions and examples that make up most of such a document.
/// </summary>
internal static class LargeDocument
{
    private const string Prose =
        "The value is set by the platform when the resource is created, and it is returned with every later read. Clients that send it in a request "
        + "receive it back unchanged. Changes become visible to other readers within a few seconds, and each of them is recorded in the audit log. "
        + "A request that would leave the resource without a value is refused, and the response names the member.";

    private static readonly string[] s_areas = ["Billing", "Catalog", "Chat", "Fleet", "Identity", "Ledger", "Media", "Orders", "Search", "Support"];

    private static readonly string[] s_nouns =
    [
        "Account", "Address", "Agent", "Batch", "Channel", "Contract", "Device", "Invoice", "Member", "Policy", "Profile", "Queue", "Report", "Template", "Token",
    ];

    /// <summary>Returns the document as JSON, indented as such documents are.</summary>
    public static string Create()
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject { ["Problem"] = Problem() });
        foreach (var area in s_areas)
        {
            foreach (var noun in s_nouns)
            {
                AddPaths(paths, area, noun);
                AddSchemas(schemas, area + noun);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "A large platform", ["version"] = "1", ["description"] = Prose },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["responses"] = new JsonObject { ["Problem"] = Body("The request failed.", Ref("Problem")) },
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void AddPaths(JsonObject paths, string area, string noun)
    {
        var resource = area + noun;
        var path = $"/{area.ToLowerInvariant()}/{noun.ToLowerInvariant()}s";
        paths[path] = new JsonObject
        {
            ["get"] = Operation($"list{resource}", area, Page(resource), PageExample(), Filters(resource)),
            ["post"] = Operation($"create{resource}", area, Ref(resource), Example(4), [], request: $"{resource}Input"),
        };
        paths[$"{path}/{{id}}"] = new JsonObject
        {
            ["parameters"] = new JsonArray(Parameter("id", "path", Text("uuid"), isRequired: true)),
            ["get"] = Operation($"get{resource}", area, Ref(resource), Example(5), [Parameter("fields", "query", List(Text()))]),
            ["put"] = Operation($"replace{resource}", area, Ref(resource), Example(6), [Parameter("If-Match", "header", Text())], request: $"{resource}Input"),
            ["patch"] = Operation($"update{resource}", area, Ref(resource), Example(7), [Parameter("If-Match", "header", Text())], request: $"{resource}Change"),
            ["delete"] = Operation($"delete{resource}", area, schema: null, example: null, [Parameter("force", "query", Of("boolean"))]),
        };
    }

    private static JsonObject Operation(string id, string area, JsonObject? schema, JsonObject? example, JsonArray parameters, string? request = null)
    {
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["tags"] = new JsonArray(area),
            ["summary"] = $"The operation {id}.",
            ["description"] = $"{id}: {Prose} {Prose}",
            ["parameters"] = parameters,
        };
        if (request is not null)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Ref(request), ["example"] = Example(0) } },
            };
        }

        operation["responses"] = new JsonObject
        {
            [schema is null ? "204" : "200"] = schema is null ? new JsonObject { ["description"] = "The resource is gone." } : Body(Prose, schema, example),
            ["400"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" },
            ["404"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" },
        };
        return operation;
    }

    private static JsonArray Filters(string resource) =>
    [
        Parameter("cursor", "query", Text()),
        Parameter("limit", "query", Of("integer", "int32")),
        Parameter("status", "query", List(Ref($"{resource}Status"))),
        Parameter("createdAfter", "query", Text("date-time")),
    ];

    /// <summary>A resource and what it is made of: inheritance, a union with a discriminator, an enum, and what a client sends.</summary>
    private static void AddSchemas(JsonObject schemas, string resource)
    {
        schemas[$"{resource}Status"] = new JsonObject { ["type"] = "string", ["description"] = Prose, ["enum"] = new JsonArray("draft", "active", "suspended", "archived") };
        schemas[$"{resource}Input"] = Object(Properties(resource), "name", "status");
        schemas[$"{resource}Change"] = Object(Properties(resource));
        schemas[resource] = new JsonObject
        {
            ["description"] = Prose,
            ["allOf"] = new JsonArray(
                Ref($"{resource}Input"),
                Object(new() { ["id"] = Text("uuid"), ["createdAt"] = Text("date-time"), ["updatedAt"] = Text("date-time"), ["origin"] = Ref($"{resource}Origin") }, "id", "createdAt")),
        };
        schemas[$"{resource}Import"] = Variant("import", "file", Text("uri"));
        schemas[$"{resource}Sync"] = Variant("sync", "interval", Of("integer", "int32"));
        schemas[$"{resource}Origin"] = new JsonObject
        {
            ["oneOf"] = new JsonArray(Ref($"{resource}Import"), Ref($"{resource}Sync")),
            ["discriminator"] = new JsonObject
            {
                ["propertyName"] = "type",
                ["mapping"] = new JsonObject { ["import"] = Pointer($"{resource}Import"), ["sync"] = Pointer($"{resource}Sync") },
            },
        };
    }

    private static JsonObject Properties(string resource) => new()
    {
        ["name"] = Described(Text()),
        ["status"] = Ref($"{resource}Status"),
        ["website"] = Described(Text("uri")),
        ["validFrom"] = Described(Text("date")),
        ["priority"] = Described(Of("integer", "int32")),
        ["size"] = Described(Of("integer", "int64")),
        ["score"] = Described(Of("number", "double")),
        ["isDefault"] = Described(Of("boolean")),
        ["comment"] = Described(new() { ["type"] = "string", ["nullable"] = true }),
        ["currency"] = Described(new() { ["type"] = "string", ["enum"] = new JsonArray("EUR", "SEK", "USD") }),
        ["tags"] = Described(List(Text())),
        ["labels"] = Described(new() { ["type"] = "object", ["additionalProperties"] = Text() }),
        ["limits"] = Described(Object(new() { ["daily"] = Of("integer", "int32"), ["monthly"] = Of("integer", "int32") })),
        ["history"] = Described(List(Object(new() { ["at"] = Text("date-time"), ["by"] = Text(), ["note"] = Text() }, "at"))),
    };

    private static JsonObject Example(int number) => new()
    {
        ["name"] = $"Example {number}",
        ["status"] = "active",
        ["website"] = $"https://www.example.com/{number}",
        ["validFrom"] = "2026-01-31",
        ["priority"] = number,
        ["size"] = 1_000_000_000_000 + number,
        ["score"] = 0.5,
        ["isDefault"] = true,
        ["currency"] = "SEK",
        ["tags"] = new JsonArray("first", "second", "third"),
        ["labels"] = new JsonObject { ["team"] = "voice", ["region"] = "eu" },
        ["limits"] = new JsonObject { ["daily"] = 100, ["monthly"] = 2000 },
        ["history"] = new JsonArray(new JsonObject { ["at"] = "2026-01-31T12:00:00Z", ["by"] = "somebody", ["note"] = "Created." }),
    };

    private static JsonObject PageExample() => new() { ["items"] = new JsonArray([.. Enumerable.Range(10, 8).Select(Example)]), ["next"] = "c2Vj" };

    private static JsonObject Problem()
        => Object(new() { ["type"] = Text("uri"), ["title"] = Text(), ["status"] = Of("integer", "int32"), ["detail"] = Text() }, "title", "status");

    private static JsonObject Page(string resource) => Object(new() { ["items"] = List(Ref(resource)), ["next"] = Text() }, "items");

    private static JsonObject Variant(string type, string name, JsonObject schema)
        => Object(new() { ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(type) }, [name] = Described(schema) }, "type");

    private static JsonObject Object(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        return schema;
    }

    private static JsonObject Parameter(string name, string location, JsonObject schema, bool isRequired = false)
        => new() { ["name"] = name, ["in"] = location, ["description"] = Prose, ["required"] = isRequired, ["schema"] = schema };

    private static JsonObject Body(string description, JsonObject schema, JsonObject? example = null)
    {
        var content = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            content["example"] = example;
        }

        return new() { ["description"] = description, ["content"] = new JsonObject { ["application/json"] = content } };
    }

    private static JsonObject Described(JsonObject schema)
    {
        schema["description"] = Prose;
        return schema;
    }

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Text(string? format = null) => Of("string", format);

    private static JsonObject Of(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private static JsonObject Ref(string schema) => new() { ["$ref"] = Pointer(schema) };

    private static string Pointer(string schema) => $"#/components/schemas/{schema}";
}
