using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>Mentions types in sentences of the documentation.</summary>
internal static class TypeMention
{
    /// <summary>Returns a link to an emitted type, or the C# of another type.</summary>
    public static string Of(TypeCode types, TypeReference type)
        => type is ModelType ? Link(types.Name(type)) : $"<c>{XmlText.Escape(ShortTypeNames.Of(type))}</c>";

    /// <summary>Returns a link behind its indefinite article: "an <c>IceEvent</c>".</summary>
    public static string One(TypeCode types, TypeReference type) => $"{Article(ShortTypeNames.Of(type))} {Of(types, type)}";

    /// <summary>Returns a link to a type behind its indefinite article.</summary>
    /// <param name="name">The name of the type, with or without its namespace.</param>
    public static string One(string name) => $"{Article(name.Substring(name.LastIndexOf('.') + 1))} {Link(name)}";

    /// <summary>Returns the usual article for a name's spelling: <c>User</c> and <c>Unit</c> start with a consonant sound, <c>Unknown</c> does not.</summary>
    private static string Article(string name) => name[0] switch
    {
        'A' or 'E' or 'I' or 'O' or 'i' or 'o' => "an",
        'U' when name.StartsWith("Up", StringComparison.Ordinal)
            || (name.StartsWith("Un", StringComparison.Ordinal) && !name.StartsWith("Uni", StringComparison.Ordinal)) => "an",
        _ => "a",
    };

    private static string Link(string name) => $"<see cref=\"{name}\"/>";
}
