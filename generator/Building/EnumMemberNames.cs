using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Reads <c>x-enum-varnames</c>, which has a name for every value of an enum, in their order.</summary>
internal static class EnumMemberNames
{
    private const string Extension = "x-enum-varnames";

    /// <returns>The name of every value; <see langword="null"/> for those without one that can be used.</returns>
    public static IReadOnlyList<GivenName?> Of(BuildContext context, SchemaNode node)
    {
        var count = node.Schema.Enum!.Count;
        if (!context.Raw.TryFindMember(node.Pointer, Extension, out var value))
        {
            return new GivenName?[count];
        }

        var pointer = DocumentPointer.Append(node.Pointer, Extension);
        if (value is not JsonArray names)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.EnumNames, pointer, "it isn't an array");
            return new GivenName?[count];
        }

        if (names.Count != count)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.EnumNames, pointer, $"it has {names.Count} names for {count} values");
            return new GivenName?[count];
        }

        return [.. names.Select((name, i) => context.ClientNames.Check(name, DocumentPointer.Append(pointer, i)))];
    }
}
