using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>Builds a group for every tag of an operation. An operation with several tags is in several groups.</summary>
internal sealed class GroupBuilder(BuildContext context, GroupNames names, OperationBuilder operations)
{
    /// <summary>The group of operations without a tag.</summary>
    private const string NoTag = "Default";

    public EquatableArray<GroupModel> Build()
    {
        var ids = new OperationIds(context);
        var byTag = new SortedDictionary<string, List<(OperationModel, NameRequest)>>(StringComparer.Ordinal);
        foreach (var source in Operations())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var tags = TagsOf(source);
            var requests = OperationName.Of(context, source, tags);
            ids.Check(source, requests[0]);
            if (operations.Build(source, requests[0].Given?.Name ?? requests[0].Rule) is not { } operation)
            {
                continue;
            }

            for (var i = 0; i < tags.Count; i++)
            {
                if (!byTag.TryGetValue(tags[i], out var group))
                {
                    byTag.Add(tags[i], group = []);
                }

                group.Add((operation, requests[i]));
            }
        }

        return byTag.Select(group => BuildGroup(group.Key, group.Value)).ToEquatableArray();
    }

    private static List<string> TagsOf(OperationSource source)
        => source.Operation.Tags?.Select(tag => tag.Name).OfType<string>().Distinct().ToList() is { Count: > 0 } tags ? tags : [NoTag];

    private GroupModel BuildGroup(string tag, List<(OperationModel Operation, NameRequest Name)> group)
    {
        var (propertyName, className) = names.Take(tag);
        var methods = NameAssignment.Assign(
            context, new NameScope(ReservedNames.MethodsOf(className)), "operation of the group", group.ConvertAll(member => member.Name));
        var declared = context.Document.Tags?.FirstOrDefault(candidate => candidate.Name == tag);
        return new GroupModel(
            className,
            propertyName,
            string.IsNullOrWhiteSpace(declared?.Description) ? declared?.Summary : declared!.Description,
            group.Select((member, i) => member.Operation with { MethodName = methods[i] }).ToEquatableArray());
    }

    private IEnumerable<OperationSource> Operations()
    {
        foreach (var path in context.Document.Paths ?? Enumerable.Empty<KeyValuePair<string, IOpenApiPathItem>>())
        {
            var pointer = DocumentPointer.Append("#/paths", path.Key);
            if (path.Value is OpenApiPathItemReference { Target: null })
            {
                var text = context.ReferenceAt(pointer);
                context.ReportReference(pointer, text, $"the operations of path '{path.Key}' are skipped");
                continue;
            }

            foreach (var operation in path.Value.Operations ?? Enumerable.Empty<KeyValuePair<HttpMethod, OpenApiOperation>>())
            {
                yield return new OperationSource(path.Key, path.Value, pointer, operation.Key.Method, operation.Value);
            }
        }
    }
}
