using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Makes the value of <c>Accept</c> of what an operation can read.</summary>
internal static class AcceptHeader
{
    private const string Anything = "*/*";

    /// <returns>The value; <see langword="null"/> for JSON alone, which the runtime asks for by itself.</returns>
    public static string? Of(IEnumerable<ContentChoice> contents, EquatableArray<ErrorModel> errors)
    {
        var wanted = contents.SelectMany(choice => choice.Same.Prepend(choice.MediaType).Select(name => NameOf(choice, name))).Distinct().ToList();
        if (wanted.Contains(Anything))
        {
            return Anything;
        }

        // A server that sends bytes may still have its errors in JSON, and may heed the header for them too.
        var others = errors.Select(error => error.MediaType).Distinct().Where(name => !wanted.Contains(name)).Select(name => name + ";q=0.9");
        var isJson = wanted.TrueForAll(name => MediaTypes.FamilyOf(name) == MediaFamily.Json);
        return wanted is [MediaTypeNames.Json] ? null : string.Join(", ", isJson ? wanted : wanted.Concat(others));
    }

    /// <summary>What may be anything but is read as JSON is asked for as JSON.</summary>
    private static string NameOf(ContentChoice choice, string name)
        => choice.Kind == ContentKind.Json && MediaTypes.IsWildcard(name) ? MediaTypeNames.Json : name;
}
