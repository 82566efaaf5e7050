using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Finds every example of a document, with its schema. The target of a <c>$ref</c> is visited at its own location.</summary>
internal sealed class ExampleFinder
{
    private readonly List<FoundExample> _found = [];
    private readonly SchemaExamples _schemas;
    private readonly ExampleValues _values;

    private ExampleFinder(SchemaDialect dialect, ExampleValues values)
    {
        _schemas = new SchemaExamples(dialect, _found);
        _values = values;
    }

    public static IReadOnlyList<FoundExample> Find(JsonObject root, SchemaDialect dialect, ExampleValues values)
    {
        var finder = new ExampleFinder(dialect, values);
        finder.VisitDocument(new LocatedValue(root, DocumentPointer.Root));
        return finder._found;
    }

    private void VisitDocument(LocatedValue root)
    {
        Each(root.MembersOf("paths"), path => VisitPathItem(path, Direction.Request, Direction.Response));
        foreach (var webhooks in new[] { "webhooks", ExtensionNames.Webhooks })
        {
            Each(root.MembersOf(webhooks), path => VisitPathItem(path, Direction.Either, Direction.Either));
        }

        if (root.TryGet("components", out var components))
        {
            Each(components.MembersOf("schemas"), schema => _schemas.Visit(schema, Direction.Either));
            Each(components.MembersOf("parameters"), parameter => VisitParameter(parameter, Direction.Request));
            Each(components.MembersOf("headers"), header => VisitParameter(header, Direction.Either));
            Each(components.MembersOf("requestBodies"), body => VisitContent(body, Direction.Request));
            Each(components.MembersOf("responses"), response => VisitResponse(response, Direction.Response));
            foreach (var (name, media) in components.MembersOf("mediaTypes"))
            {
                VisitMediaType(name, media, Direction.Either);
            }

            Each(components.MembersOf("callbacks"), VisitCallback);
            Each(components.MembersOf("pathItems"), path => VisitPathItem(path, Direction.Either, Direction.Either));
        }
    }

    private void VisitPathItem(LocatedValue path, Direction request, Direction response)
    {
        foreach (var parameter in path.ItemsOf("parameters"))
        {
            VisitParameter(parameter, request);
        }

        foreach (var method in OperationFields.Fixed)
        {
            if (path.TryGet(method, out var operation))
            {
                VisitOperation(operation, request, response);
            }
        }

        Each(path.MembersOf(OperationFields.Additional), operation => VisitOperation(operation, request, response));
    }

    private void VisitOperation(LocatedValue operation, Direction request, Direction response)
    {
        foreach (var parameter in operation.ItemsOf("parameters"))
        {
            VisitParameter(parameter, request);
        }

        if (operation.TryGet("requestBody", out var body))
        {
            VisitContent(body, request);
        }

        Each(operation.MembersOf("responses"), item => VisitResponse(item, response));
        Each(operation.MembersOf("callbacks"), VisitCallback);
    }

    private void VisitCallback(LocatedValue callback)
        => Each(callback.Members, path => VisitPathItem(path, Direction.Either, Direction.Either));

    private void VisitResponse(LocatedValue response, Direction direction)
    {
        Each(response.MembersOf("headers"), header => VisitParameter(header, direction));
        VisitContent(response, direction);
    }

    private void VisitParameter(LocatedValue parameter, Direction direction)
    {
        Take(parameter, direction, isText: false);
        VisitContent(parameter, direction);
    }

    private void VisitContent(LocatedValue owner, Direction direction)
    {
        foreach (var (name, media) in owner.MembersOf("content"))
        {
            VisitMediaType(name, media, direction);
        }
    }

    private void VisitMediaType(string name, LocatedValue media, Direction direction)
    {
        Take(media, direction, isText: name.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0);
        if (media.TryGet("itemSchema", out var items))
        {
            _schemas.Visit(items, direction);
        }

        foreach (var encoding in media.MembersOf("encoding"))
        {
            Each(encoding.Value.MembersOf("headers"), header => VisitParameter(header, direction));
        }
    }

    /// <param name="isText">Whether a string may be the text of a value, such as an example of XML.</param>
    private void Take(LocatedValue owner, Direction direction, bool isText)
    {
        var hasSchema = owner.TryGet("schema", out var schema);
        foreach (var value in _values.Of(owner, hasSchema))
        {
            if (!isText || value.Kind != JsonValueKind.String)
            {
                _found.Add(new FoundExample(schema, value, direction));
            }
        }

        if (hasSchema)
        {
            _schemas.Visit(schema, direction);
        }
    }

    private static void Each(IEnumerable<(string Name, LocatedValue Value)> members, Action<LocatedValue> visit)
    {
        foreach (var member in members)
        {
            visit(member.Value);
        }
    }
}

/// <summary>Represents an example and its schema.</summary>
internal sealed record FoundExample(LocatedValue Schema, LocatedValue Value, Direction Direction);
