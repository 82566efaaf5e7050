using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>
/// Finds the types that a client uses: those of operations and webhooks, and those that these types refer to. The other schemas are unused, or used
/// only in <c>allOf</c>.
/// </summary>
internal static class ReferencedTypes
{
    /// <param name="types">All types of the document.</param>
    /// <param name="groups">The operations.</param>
    /// <param name="webhooks">The types of the bodies and responses of webhooks.</param>
    /// <returns>The types; all of them if the document has neither operations nor webhooks.</returns>
    public static IReadOnlyList<TypeModel> Of(IReadOnlyList<TypeModel> types, IReadOnlyCollection<GroupModel> groups, IReadOnlyCollection<TypeReference> webhooks)
    {
        if (groups.Count == 0 && webhooks.Count == 0)
        {
            return types;
        }

        var byName = types.ToDictionary(type => type.Name);
        var found = new HashSet<string>();
        var pending = new Stack<TypeReference>(groups.SelectMany(group => group.Operations).SelectMany(Of).Concat(webhooks));
        while (pending.Count > 0)
        {
            if (NameIn(pending.Pop()) is { } name && found.Add(name))
            {
                foreach (var reference in Of(byName[name]))
                {
                    pending.Push(reference);
                }
            }
        }

        return [.. types.Where(type => found.Contains(type.Name))];
    }

    private static IEnumerable<TypeReference> Of(OperationModel operation)
        => operation.Parameters.Select(parameter => parameter.Type)
            .Append(operation.Body?.Type)
            .Append(operation.QueryString?.Type)
            .Append(operation.Success.Result?.Type)
            .Concat(operation.Errors.Select(error => error.Type))
            .Concat(operation.Callbacks.SelectMany(callback => new[] { callback.Event, callback.Response }))
            .OfType<TypeReference>();

    private static IEnumerable<TypeReference> Of(TypeModel type) => type switch
    {
        ObjectModel { Additional: { } additional } model => model.Properties.Select(property => property.Type).Append(additional),
        ObjectModel model => model.Properties.Select(property => property.Type),
        UnionModel model => model.Variants.Select(variant => variant.Type),
        _ => [],
    };

    /// <summary>Returns the name of the emitted type in a reference; <see langword="null"/> if it has none.</summary>
    private static string? NameIn(TypeReference type) => type switch
    {
        ModelType model => model.Name,
        ListType list => NameIn(list.Item),
        MapType map => NameIn(map.Value),
        SequenceType sequence => NameIn(sequence.Item),
        NullableType nullable => NameIn(nullable.Value),
        EmbeddedType embedded => NameIn(embedded.Content),
        _ => null,
    };
}
