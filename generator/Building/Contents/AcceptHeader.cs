using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Builds the value of <c>Accept</c> from the media types that an operation can read.</summary>
internal static class AcceptHeader
{
    private const string Anything = "*/*";

    /// <returns>The value, or <see langword="null"/> for JSON alone, which is the runtime's default.</returns>
    public static string? Of(IEnumerable<ContentChoice> contents, EquatableArray<ErrorModel> errors)
    {
        var wanted = contents.SelectMany(choice => choice.Same.Prepend(choice.MediaType).Select(name => NameOf(choice, name))).Distinct().ToList();
        if (wanted.Contains(Anything))
        {
            return Anything;
        }

        // A server that sends bytes may still send errors as JSON, and may use the header for those too.
        var others = errors.Select(error => error.MediaType).Distinct().Where(name => !wanted.Contains(name)).Select(name => name + ";q=0.9");
        var isJson = wanted.TrueForAll(name => MediaTypes.FamilyOf(name) == MediaFamily.Json);
        return wanted is [MediaTypeNames.Json] ? null : string.Join(", ", isJson ? wanted : wanted.Concat(others));
    }

    /// <summary>Requests a media range that is read as JSON as JSON.</summary>
    private static string NameOf(ContentChoice choice, string name)
        => choice.Kind == ContentKind.Json && MediaTypes.IsWildcard(name) ? MediaTypeNames.Json : name;
}
