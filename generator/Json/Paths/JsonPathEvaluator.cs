using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Evaluates queries on a document.</summary>
internal sealed class JsonPathEvaluator
{
    private readonly PathNode _root;
    private readonly FilterEvaluator _filters;
    private readonly StepBudget _budget;

    public JsonPathEvaluator(JsonNode? root, StepBudget budget)
    {
        _root = PathNode.Root(root);
        _filters = new FilterEvaluator(this, budget);
        _budget = budget;
    }

    public IReadOnlyList<PathNode> Select(JsonPath path) => Select(path, _root);

    /// <summary>Evaluates a query within a filter.</summary>
    public IReadOnlyList<PathNode> Select(FilterQuery query, PathNode current) => Select(query.Path, query.IsRelative ? current : _root);

    private List<PathNode> Select(JsonPath path, PathNode start)
    {
        // Most queries start with names, or consist only of names: each selects one node.
        var position = 0;
        for (; position < path.Segments.Count && path.Segments[position].OnlyName is { } name; position++)
        {
            _budget.Take();
            if (start.Node is not JsonObject members || !members.TryGetPropertyValue(name, out var value))
            {
                return [];
            }

            start = start.Member(name, value);
        }

        List<PathNode> nodes = [start];
        for (; position < path.Segments.Count; position++)
        {
            var segment = path.Segments[position];
            var inputs = segment.IsDescendant ? nodes.SelectMany(SelfAndDescendants) : nodes;
            var canRepeat = segment.Selectors.Count > 1 || (segment.IsDescendant && nodes.Count > 1);
            var selected = new List<PathNode>();
            foreach (var node in inputs)
            {
                for (var i = 0; i < segment.Selectors.Count; i++)
                {
                    _budget.Take();
                    Select(segment.Selectors[i], node, selected);
                }
            }

            // Without this, each duplicate would be doubled by the next segment.
            nodes = canRepeat ? Distinct(selected) : selected;
        }

        return nodes;
    }

    /// <summary>A value has exactly one container, so its name or index there identifies it.</summary>
    private static List<PathNode> Distinct(List<PathNode> nodes)
    {
        var seen = new HashSet<(JsonNode?, string?, int)>();
        return nodes.FindAll(node => seen.Add((node.Parent?.Node, node.Name, node.Index)));
    }

    /// <summary>Queries consist mostly of names, so the single node of a name needs no list.</summary>
    private void Select(Selector selector, PathNode node, List<PathNode> selected)
    {
        if (selector is not NameSelector { Name: var name })
        {
            selected.AddRange(Select(selector, node));
        }
        else if (node.Node is JsonObject members && members.TryGetPropertyValue(name, out var value))
        {
            selected.Add(node.Member(name, value));
        }
    }

    private IEnumerable<PathNode> Select(Selector selector, PathNode node) => selector switch
    {
        IndexSelector { Index: var index } => node.Node is JsonArray array && Normalize(index, array.Count) is { } position
            ? [node.Element(position, array[position])]
            : [],
        SliceSelector slice => node.Node is JsonArray array
            ? Counted(slice.Indices(array.Count).Select(index => node.Element(index, array[index])))
            : [],
        FilterSelector { Condition: var condition } => Counted(Children(node)).Where(child => _filters.IsTrue(condition, child)),
        _ => Counted(Children(node)),
    };

    private IEnumerable<PathNode> Counted(IEnumerable<PathNode> nodes)
    {
        foreach (var node in nodes)
        {
            _budget.Take();
            yield return node;
        }
    }

    private static int? Normalize(long index, int length)
    {
        var position = index < 0 ? length + index : index;
        return position >= 0 && position < length ? (int)position : null;
    }

    private static IEnumerable<PathNode> Children(PathNode node) => node.Node switch
    {
        JsonObject members => members.Select(member => node.Member(member.Key, member.Value)),
        JsonArray array => array.Select((value, index) => node.Element(index, value)),
        _ => [],
    };

    /// <summary>The node, then the descendants of each child in turn (RFC 9535, 2.5.2.2).</summary>
    private IEnumerable<PathNode> SelfAndDescendants(PathNode node)
    {
        var pending = new Stack<PathNode>([node]);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var child in Counted(Children(current)).Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
