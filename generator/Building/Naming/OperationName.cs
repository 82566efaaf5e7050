using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Names the method of an operation.</summary>
internal static class OperationName
{
    /// <summary>Gets the name in every group of the operation.</summary>
    public static IReadOnlyList<NameRequest> Of(BuildContext context, OperationSource source, IReadOnlyList<string> groups)
    {
        var id = DocumentPointer.Append(source.Pointer, "operationId");
        var given = Given(context, source, groups);
        return
        [
            .. groups.Select((_, i) => new NameRequest(given[i], ByRule(source.Id), context.Json.Contains(id) ? id : source.Pointer)),
        ];
    }

    /// <summary>A string names the operation in every group, an object in each: <c>{ "Callouts": "Create", "Conferences": "CreateCallout" }</c>.</summary>
    private static IReadOnlyList<GivenName?> Given(BuildContext context, OperationSource source, IReadOnlyList<string> groups)
    {
        var pointer = DocumentPointer.Append(source.Pointer, ExtensionNames.ClientName);
        if (context.Raw.Find(pointer) is not JsonObject names)
        {
            var given = context.ClientNames.Find(source.Pointer);
            return [.. groups.Select(_ => given)];
        }

        foreach (var stray in names.Select(name => name.Key).Where(name => !groups.Contains(name)))
        {
            context.ClientNames.Refuse(DocumentPointer.Append(pointer, stray), stray, "the operation does not have this tag");
        }

        return
        [
            .. groups.Select(group => names.TryGetPropertyValue(group, out var name)
                ? context.ClientNames.Check(name, DocumentPointer.Append(pointer, group))
                : null),
        ];
    }

    /// <summary>In <c>Calling_GetCallResult</c> the part before the underscore repeats the group, which the tag already says.</summary>
    private static string ByRule(string id)
    {
        var rest = id.Substring(id.LastIndexOf('_') + 1);
        return Identifiers.Pascal(rest.Any(char.IsLetter) ? rest : id);
    }
}
