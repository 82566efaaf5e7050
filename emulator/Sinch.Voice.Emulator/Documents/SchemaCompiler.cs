using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Compiles the schemas of an OpenAPI 3.0 document. A keyword that it does not know is an error, since it would be a rule that nobody checks.</summary>
internal sealed class SchemaCompiler
{
    private const string ComponentPrefix = "#/components/schemas/";

    // Keywords that do not affect validation.
    private static readonly HashSet<string> s_annotations =
        ["title", "description", "example", "default", "format", "deprecated", "nullable", "readOnly", "writeOnly", "xml", "externalDocs", "discriminator"];

    private static readonly HashSet<string> s_assertions =
        ["type", "enum", "properties", "required", "items", "minItems", "maxItems", "allOf", "oneOf", "anyOf"];

    private readonly Dictionary<string, ComponentSchema> _components = [];
    private readonly UnionCompiler _unions;

    public SchemaCompiler(JsonElement document)
    {
        _unions = new UnionCompiler(this, new LocalReferences(document));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var schema in schemas.EnumerateObject())
        {
            _components.Add(schema.Name, new ComponentSchema());
        }

        foreach (var schema in schemas.EnumerateObject())
        {
            _components[schema.Name].Target = Compile(schema.Value, schema.Name);
        }
    }

    public IReadOnlyDictionary<string, ComponentSchema> Components => _components;

    /// <summary>Compiles a schema.</summary>
    /// <param name="schema">The schema, or a reference to one.</param>
    /// <param name="place">The component, and the properties that lead to the schema.</param>
    public SchemaNode Compile(JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Component(reference.GetString()!);
        }

        Refuse(schema, place);
        SchemaNode[] parts = [.. Parts(schema, place)];
        return parts.Length switch
        {
            0 => new AnySchema(),
            1 => parts[0],
            _ => new AllOfSchema(parts),
        };
    }

    public SchemaNode Component(string reference)
        => reference.StartsWith(ComponentPrefix, StringComparison.Ordinal) && _components.TryGetValue(reference[ComponentPrefix.Length..], out var component)
            ? component
            : throw new InvalidDataException($"The OpenAPI document has no schema at {reference}.");

    // The union comes first: what it says of a missing discriminator is more than that a property is missing.
    private IEnumerable<SchemaNode> Parts(JsonElement schema, string place)
    {
        var isUnion = schema.TryGetProperty("oneOf", out var variants) || schema.TryGetProperty("anyOf", out variants);
        if (isUnion)
        {
            yield return _unions.Compile(schema, variants, place);
        }

        var type = schema.TryGetProperty("type", out var value) ? value.GetString() : null;
        if (schema.TryGetProperty("properties", out _) || schema.TryGetProperty("required", out _) || (type == "object" && !isUnion))
        {
            yield return Object(schema, place);
        }

        if (type == "array")
        {
            yield return Array(schema, place);
        }
        else if (type is not (null or "object") || schema.TryGetProperty("enum", out _))
        {
            yield return Scalar(schema, type, place);
        }

        if (schema.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                yield return Compile(part, place);
            }
        }
    }

    private ObjectSchema Object(JsonElement schema, string place)
    {
        List<string> required = schema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        var properties = new List<SchemaProperty>();
        if (schema.TryGetProperty("properties", out var declared))
        {
            foreach (var property in declared.EnumerateObject())
            {
                properties.Add(new SchemaProperty(property.Name, Compile(property.Value, $"{place}.{property.Name}"), required.Remove(property.Name)));
            }
        }

        // Those left are declared elsewhere, in a part of allOf or in a variant.
        properties.AddRange(required.Select(name => new SchemaProperty(name, new AnySchema(), IsRequired: true)));
        return new ObjectSchema([.. properties]);
    }

    private ArraySchema Array(JsonElement schema, string place)
        => new(
            schema.TryGetProperty("items", out var items) ? Compile(items, place) : new AnySchema(),
            schema.TryGetProperty("minItems", out var minItems) ? minItems.GetInt32() : 0,
            schema.TryGetProperty("maxItems", out var maxItems) ? maxItems.GetInt32() : int.MaxValue);

    private static ScalarSchema Scalar(JsonElement schema, string? type, string place)
        => new(
            type switch
            {
                null or "string" => ScalarType.String,
                "integer" => ScalarType.Integer,
                "number" => ScalarType.Number,
                "boolean" => ScalarType.Boolean,
                _ => throw new InvalidDataException($"The type '{type}' of '{place}' is unknown."),
            },
            schema.TryGetProperty("enum", out var values) ? [.. VendorSpellings.Of(values, place).Select(text => new JsonText(text))] : [],
            schema.TryGetProperty("format", out var format) && format.ValueEquals("date-time"))
        {
            IsNullable = schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean(),
        };

    private static void Refuse(JsonElement schema, string place)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!s_assertions.Contains(keyword.Name) && !s_annotations.Contains(keyword.Name) && !keyword.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                throw new InvalidDataException($"The keyword '{keyword.Name}' of '{place}' is unknown.");
            }
        }
    }
}
