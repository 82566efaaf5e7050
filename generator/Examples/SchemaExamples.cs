namespace Sinch.Voice.Generator.Examples;

/// <summary>Finds the examples in a schema and in its nested schemas. It follows no <c>$ref</c>: the target is visited at its own location.</summary>
internal sealed class SchemaExamples(SchemaDialect dialect, List<FoundExample> found)
{
    private static readonly string[] s_maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];
    private static readonly string[] s_lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] s_single =
    [
        "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
    ];

    public void Visit(LocatedValue schema, Direction direction)
    {
        if (dialect == SchemaDialect.OpenApi30 && schema.TextOf("$ref") is not null)
        {
            return;
        }

        if (schema.TryGet("example", out var example))
        {
            found.Add(new FoundExample(schema, example, direction));
        }

        if (dialect == SchemaDialect.OpenApi31)
        {
            found.AddRange(schema.ItemsOf("examples").Select(item => new FoundExample(schema, item, direction)));
        }

        foreach (var child in Children(schema))
        {
            Visit(child, direction);
        }
    }

    private static IEnumerable<LocatedValue> Children(LocatedValue schema)
        => s_maps.SelectMany(name => schema.MembersOf(name).Select(member => member.Value))
            .Concat(s_lists.SelectMany(name => schema.ItemsOf(name)))
            .Concat(s_single.Where(schema.Has).Select(name => schema.TryGet(name, out var child) ? child : schema));
}
