using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Names the components that values of other files become.</summary>
internal static class BundleNames
{
    /// <summary>Tokens of a pointer that are not used in names.</summary>
    private static readonly HashSet<string> s_structure = ["components", "schemas", "properties", "paths", "responses", "content", "schema", "requestBody", "$defs", "definitions"];

    /// <summary>A component keeps its name; a whole file has that of the component that is the file, or its own.</summary>
    public static string Of(ReferenceTarget target)
        => OfComponent(target.Tokens)
            ?? (target.Tokens.Count == 0
                ? target.Alias ?? Valid(FileName(target.File))
                : Valid(string.Join("_", target.Tokens.Where(token => !s_structure.Contains(token)).Prepend(FileName(target.File)))));

    /// <summary>Returns the name of a component, or of a member of a file that is a list of components; <see langword="null"/> for any other value.</summary>
    public static string? OfComponent(IReadOnlyList<string> tokens) => tokens switch
    {
        ["components", _, var name] => name,
        ["definitions" or "$defs" or "schemas", var name] => name,
        [var name] => name,
        _ => null,
    };

    /// <summary>
    /// Returns a suffix for an equal name, of characters that names of types do not have: the type has the same name for now, and gets its number, and
    /// the diagnostic, with all other names.
    /// </summary>
    public static string Suffix(int number)
    {
        var suffix = string.Empty;
        for (var rest = number; rest > 0; rest = (rest - 1) / 3)
        {
            suffix += "-._"[(rest - 1) % 3];
        }

        return suffix;
    }

    /// <summary>Returns the text of a reference within a document.</summary>
    public static string ReferenceTo(IEnumerable<string> tokens)
        => tokens.Aggregate(DocumentPointer.Root, DocumentPointer.Append).Replace("%", "%25");

    private static string FileName(ReferencedFile file) => file.Name.Split('.')[0] is { Length: > 0 } name ? name : file.Name;

    /// <summary>Creates a component name that the specification allows.</summary>
    private static string Valid(string text)
        => new([.. text.Select(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' ? letter : '_')]);
}
