using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Text of a document cannot escape the string or comment that contains it, wherever it is in the document.</summary>
public class PayloadTests
{
    /// <summary>Characters with a meaning in C#, in XML documentation, in CommonMark or in editors.</summary>
    private static readonly string[] s_payloads =
    [
        "\"; } class PWNED_CANARY { //", "\\\"; class PWNED_CANARY{} //", "\"\"\" class PWNED_CANARY{} \"\"\"", "*/ class PWNED_CANARY{} /*", "{PWNED_CANARY}", "{{PWNED_CANARY}}", "{0}",
        "\nclass PWNED_CANARY{}", "\rclass PWNED_CANARY{}", "\u0085class PWNED_CANARY{}", "\u2028class PWNED_CANARY{}", "\u2029class PWNED_CANARY{}", "\vclass PWNED_CANARY{}", "\fclass PWNED_CANARY{}",
        "\n#error PWNED_CANARY", "\n#pragma warning disable", "\n#nullable disable", "\n#line 1 \"PWNED_CANARY\"", "\n[assembly: PWNED_CANARY]",
        "</summary><remarks>&bogus; PWNED_CANARY", "<see cref=\"PWNED_CANARY\"/>", "<!-- PWNED_CANARY", "]]> PWNED_CANARY", "<?xml version=\"1.0\"?>", "<inheritdoc cref=\"PWNED_CANARY\"/>",
        "&#x0;&#xD800;&#xFFFE;&#55296;", "[a](http://example.com/\"onclick=PWNED_CANARY)", "<http://example.com/\u2028PWNED_CANARY>", "```\n</code>\nPWNED_CANARY\n```", "    </code>\n\nPWNED_CANARY", "> # PWNED_CANARY\n> - </item>",
        "\0", "\u0001\u001b\u007f", "\uFFFE", "\uFFFF", "\uFEFF", "\uFDD0", "\U0001F680", "e\u0301", "\u202E\u2066PWNED_CANARY\u2069", "a\u200Db", "a\u200Bb", "\u00AD", "\uE000", "\U000E0001",
        "", " ", ".", "/", "\\", "@", "$", "%0d%0aX-Evil: 1", "9", "_", "__", "value__", "\n", "a\n", "é", "İıſK", "ǅ", "ﬁ", "日本", "\u1100\u1161", "Ω\u2126",
        "class", "record", "var", "async", "await", "file", "required", "field", "global", "nameof", "dynamic", "nint", "_", "value", "args", "System", "Sinch", "Microsoft", "String", "Task", "Type", "Action", "Object",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Value", "Match", "AdditionalProperties", "Read", "Write", "Dispose", "op_Implicit", "get_Value", "Item", "this",
        "Runtime", "UnknownVariant", "TResult", "unknown", "variant", "reader", "writer", "properties", "path", "request", "options", "cancellationToken", "content", "body", "pipeline", "_pipeline", "s_api", "For", "All", "Default",
    ];

    public static TheoryData<string> Targets =>
    [
        "property", "schema", "enum", "union", "enum value", "enum default", "discriminator property", "discriminator value", "variant", "description", "title", "tag", "operation id", "path", "path variable",
        "webhook", "media type", "server", "client name", "enum varname", "enum description", "extension", "deprecated property", "response",
    ];

    /// <summary>Each payload is a document, and all documents are one project, so that there is one compilation.</summary>
    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_payload_stays_what_it_is(string target)
    {
        var documents = s_payloads.Distinct().Select((payload, i) => ($"{i}.json", JsonSerializer.SerializeToUtf8Bytes(Document(target, payload))));
        AssertFormat(HostileRun.Of([.. documents]).AssertSound());
    }

    /// <summary>All at once, so that names meet that come to the same.</summary>
    [Fact]
    public void So_do_all_of_them_in_one_object_and_one_enum()
    {
        var payloads = s_payloads.Distinct().ToList();
        var properties = new JsonObject(payloads.Select(payload => KeyValuePair.Create(payload, (JsonNode?)new JsonObject { ["type"] = "string", ["description"] = payload })));
        var run = HostileRun.Of(("spec/api.json", JsonSerializer.SerializeToUtf8Bytes(Root(new JsonObject
        {
            ["Things"] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. payloads.Select(payload => (JsonNode)payload)]) },
            ["Values"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. payloads.Select(payload => (JsonNode)payload)]) },
        })))).AssertSound();
        AssertFormat(run);
    }

    /// <summary>The emitted code contains no direction marks and no line terminators other than the usual ones.</summary>
    private static void AssertFormat(HostileRun run)
        => Assert.All(run.Run.Result.GeneratedSources, source => Assert.DoesNotMatch("[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]", source.SourceText.ToString()));

    private static JsonObject Document(string target, string payload)
    {
        var text = new JsonObject { ["type"] = "string" };
        return target switch
        {
            "property" => Root(new JsonObject { ["Thing"] = Object(payload, text, required: true) }),
            "schema" => Root(new JsonObject { [payload] = Object("p", text), ["Holder"] = Object("h", new JsonObject { ["type"] = "array", ["items"] = Object(payload, text) }) }),
            "enum" => Root(new JsonObject { [payload] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", payload) } }),
            "union" => Root(Union("kind", "one", "One", payload)),
            "enum value" => Root(new JsonObject { ["E"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(payload, payload + "x") }, ["Thing"] = Object("p", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(payload) }, required: true) }),
            "enum default" => Root(new JsonObject { ["Thing"] = Object("p", new JsonObject { ["type"] = "string", ["default"] = payload, ["format"] = payload, ["pattern"] = payload }) }),
            "discriminator property" => Root(Union(payload, "one")),
            "discriminator value" => Root(Union("kind", payload)),
            "variant" => Root(Union("kind", "one", payload)),
            "description" => Everywhere(payload),
            "title" => Root([], info: new JsonObject { ["title"] = payload, ["version"] = payload, ["description"] = payload }),
            "tag" => Root([], paths: Operation("/a", new JsonObject { ["tags"] = new JsonArray(payload) })),
            "operation id" => Root([], paths: Operation("/a", new JsonObject { ["operationId"] = payload })),
            "path" => Root([], paths: Operation("/a" + payload, [])),
            "path variable" => Root([], paths: Operation("/a/{" + payload + "}", new JsonObject { ["parameters"] = new JsonArray(Parameter(payload)) })),
            "webhook" => Webhook(payload),
            "media type" => Root([], paths: Operation("/a", new JsonObject { ["requestBody"] = new JsonObject { ["content"] = new JsonObject { [payload + "application/json;a=" + payload] = new JsonObject { ["schema"] = Object("p", text) } } } }, "post")),
            "server" => Root([], servers: new JsonArray(new JsonObject { ["url"] = "https://api.example.com/" + payload, ["description"] = payload }, new JsonObject { ["url"] = "https://b.example.com", ["description"] = payload })),
            "client name" => Root(new JsonObject { ["Thing"] = Named(Object("p", Named(text, payload)), payload), ["E"] = Named(new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a") }, payload) }, paths: Operation("/a", Named(new JsonObject { ["tags"] = new JsonArray("t") }, payload))),
            "enum varname" => Root(new JsonObject { ["E"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b"), ["x-enum-varnames"] = new JsonArray(payload, "B") } }),
            "enum description" => Root(new JsonObject { ["E"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a"), ["x-enumDescriptions"] = new JsonObject { ["a"] = payload } } }),
            "extension" => Root(new JsonObject { ["Thing"] = new JsonObject { ["type"] = "object", ["x-" + payload] = payload, ["properties"] = new JsonObject { ["p"] = new JsonObject { ["x-" + payload] = payload } } } }),
            "deprecated property" => Root(new JsonObject { ["Thing"] = new JsonObject { ["type"] = "object", ["deprecated"] = true, ["properties"] = new JsonObject { [payload] = new JsonObject { ["type"] = "string", ["deprecated"] = true } } } }),
            "response" => Root([], paths: Operation("/a", new JsonObject { ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = payload }, [payload] = new JsonObject { ["description"] = payload } } })),
            _ => throw new ArgumentOutOfRangeException(nameof(target)),
        };
    }

    private static JsonObject Everywhere(string payload)
    {
        var described = new JsonObject { ["type"] = "string", ["description"] = payload, ["title"] = payload };
        var operation = new JsonObject
        {
            ["summary"] = payload,
            ["description"] = payload,
            ["tags"] = new JsonArray("t"),
            ["parameters"] = new JsonArray(Parameter("p", payload)),
            ["requestBody"] = new JsonObject { ["description"] = payload, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Object("b", described) } } },
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = payload } },
        };
        var root = Root(
            new JsonObject { ["Thing"] = Object("p", described, description: payload), ["E"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a"), ["description"] = payload } },
            paths: Operation("/a/{p}", operation, "post"),
            servers: new JsonArray(new JsonObject { ["url"] = "https://api.example.com", ["description"] = payload }));
        root["tags"] = new JsonArray(new JsonObject { ["name"] = "t", ["description"] = payload });
        return root;
    }

    private static JsonObject Webhook(string payload)
    {
        var root = Root([]);
        root["x-webhooks"] = new JsonObject
        {
            [payload] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["summary"] = payload,
                    ["description"] = payload,
                    ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Object("kind", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(payload) }, required: true) } } },
                    ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = payload } },
                },
            },
        };
        return root;
    }

    private static JsonObject Union(string property, string value, string variant = "One", string name = "U") => new()
    {
        [name] = new JsonObject
        {
            ["oneOf"] = new JsonArray(Reference(variant), Reference("Two")),
            ["discriminator"] = new JsonObject { ["propertyName"] = property, ["mapping"] = new JsonObject { [value] = "#/components/schemas/" + variant, [value + "2"] = "#/components/schemas/Two" } },
        },
        [variant] = Object(property, new JsonObject { ["type"] = "string" }, required: true),
        ["Two"] = Object(property, new JsonObject { ["type"] = "string" }, required: true),
    };

    private static JsonObject Reference(string component) => new() { ["$ref"] = "#/components/schemas/" + component };

    private static JsonObject Named(JsonObject schema, string name)
    {
        var named = schema.DeepClone().AsObject();
        named["x-ms-client-name"] = name;
        return named;
    }

    private static JsonObject Object(string property, JsonObject schema, bool required = false, string description = "An object.") => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["properties"] = new JsonObject { [property] = schema.DeepClone() },
        ["required"] = required ? new JsonArray(property) : new JsonArray(),
    };

    private static JsonObject Parameter(string name, string description = "d")
        => new() { ["name"] = name, ["in"] = "path", ["required"] = true, ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Operation(string path, JsonObject operation, string method = "get")
    {
        operation.TryAdd("responses", new JsonObject { ["204"] = new JsonObject { ["description"] = "ok" } });
        return new JsonObject { [path] = new JsonObject { [method] = operation } };
    }

    private static JsonObject Root(JsonObject schemas, JsonObject? paths = null, JsonArray? servers = null, JsonObject? info = null) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = info ?? new JsonObject { ["title"] = "T", ["version"] = "1" },
        ["servers"] = servers ?? new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
        ["paths"] = paths ?? [],
        ["components"] = new JsonObject { ["schemas"] = schemas },
    };
}
