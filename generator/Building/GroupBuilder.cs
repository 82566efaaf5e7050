using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds a group for every tag that an operation has. An operation with several tags is in each of their groups.</summary>
internal sealed class GroupBuilder(BuildContext context, OperationBuilder operations)
{
    /// <summary>The group of operations without a tag.</summary>
    private const string NoTag = "Default";

    public EquatableArray<GroupModel> Build()
    {
        var byTag = new SortedDictionary<string, List<OperationModel>>(StringComparer.Ordinal);
        foreach (var source in Operations())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (operations.Build(source) is not { } operation)
            {
                continue;
            }

            var tags = source.Operation.Tags?.Select(tag => tag.Name).OfType<string>().Distinct().ToList();
            foreach (var tag in tags is { Count: > 0 } ? tags : [NoTag])
            {
                if (!byTag.TryGetValue(tag, out var group))
                {
                    byTag.Add(tag, group = []);
                }

                group.Add(operation);
            }
        }

        var propertyNames = new NameScope(ReservedNames.GroupsOf(string.Empty));
        return byTag.Select(group => BuildGroup(group.Key, group.Value, propertyNames)).ToEquatableArray();
    }

    private GroupModel BuildGroup(string tag, List<OperationModel> group, NameScope propertyNames)
    {
        var name = Identifiers.Pascal(tag);
        var className = context.TakeTypeName(name + "Client", "#/tags");
        var methods = new NameScope(ReservedNames.MethodsOf(className));
        return new GroupModel(
            className,
            propertyNames.Take(name),
            context.Document.Tags?.FirstOrDefault(candidate => candidate.Name == tag)?.Description,
            group.Select(operation => operation with { MethodName = methods.Take(operation.MethodName) }).ToEquatableArray());
    }

    private IEnumerable<OperationSource> Operations()
    {
        foreach (var path in context.Document.Paths ?? Enumerable.Empty<KeyValuePair<string, IOpenApiPathItem>>())
        {
            var pointer = DocumentPointer.Append("#/paths", path.Key);
            foreach (var operation in path.Value.Operations ?? Enumerable.Empty<KeyValuePair<HttpMethod, OpenApiOperation>>())
            {
                yield return new OperationSource(path.Key, path.Value, pointer, operation.Key.Method.ToUpperInvariant(), operation.Value);
            }
        }
    }
}
