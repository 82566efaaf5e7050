using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Checks names that the document gives where the reader library throws for some, or silently drops the member.</summary>
internal static class MemberNames
{
    /// <summary>Returns the problem with the name of a path, or <see langword="null"/>.</summary>
    public static string? FindPathProblem(string path)
        => path.StartsWith("/", StringComparison.Ordinal) ? null : $"path '{path}' does not start with '/'; its operations are skipped";

    /// <summary>Returns the problem with a name in a map, or <see langword="null"/>.</summary>
    /// <param name="members">The members of the map.</param>
    /// <param name="slot">The member.</param>
    /// <param name="shape">The shape of the map's values. Only security requirements are maps of lists, and only <c>additionalOperations</c> of operations.</param>
    public static string? FindProblem(JsonObject members, Slot slot, Shape shape) => shape switch
    {
        Shape.List when string.IsNullOrWhiteSpace(slot.Name) => $"'{slot.Pointer}' has a blank security scheme name; it is ignored",
        Shape.Named { Name: ShapeTable.Operation } when FindMethodProblem(members, slot.Name!) is { } problem => $"{problem}; the operation is skipped",
        _ => null,
    };

    private static string? FindMethodProblem(JsonObject methods, string method)
        => !HttpTokens.IsToken(method) ? $"'{method}' is not an HTTP method (RFC 9110, 9.1)"
            : OperationFields.Of(method) is { } field ? $"method '{method}' must be declared in the field '{field}' of the path item"
            : method.Equals("CONNECT", StringComparison.OrdinalIgnoreCase) ? $"method '{method}' opens a tunnel, which an HTTP client does not send as a request"
            : FirstSpelling(methods, method) is var first && first != method ? $"method '{method}' differs from '{first}' only in case, which .NET does not distinguish"
            : null;

    private static string FirstSpelling(JsonObject methods, string method)
        => methods.Select(member => member.Key).First(name => name.Equals(method, StringComparison.OrdinalIgnoreCase));
}
