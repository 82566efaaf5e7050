using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Names the method of an operation.</summary>
internal static class OperationName
{
    public static NameRequest Of(BuildContext context, OperationSource source)
    {
        var id = DocumentPointer.Append(source.Pointer, "operationId");
        return new NameRequest(context.ClientNames.Find(source.Pointer), ByRule(source.Id), context.Positions.Contains(id) ? id : source.Pointer);
    }

    /// <summary>In <c>Calling_GetCallResult</c> the part before the underscore repeats the group, which the tag already says.</summary>
    private static string ByRule(string id)
    {
        var rest = id.Substring(id.LastIndexOf('_') + 1);
        return Identifiers.Pascal(rest.Any(char.IsLetter) ? rest : id);
    }
}
