using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Lists the fields of a path item that contain operations: one for each common HTTP method, and since OpenAPI 3.2 one for all others.</summary>
internal static class OperationFields
{
    /// <summary>The field for operations of other methods, by method.</summary>
    public const string Additional = "additionalOperations";

    /// <summary>The fields that contain one operation, named after its method. <c>query</c> exists since OpenAPI 3.2.</summary>
    public static IReadOnlyList<string> Fixed { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>Returns the field for a method, or <see langword="null"/> if the method has no field of its own.</summary>
    public static string? Of(string method) => Fixed.FirstOrDefault(field => field.Equals(method, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the pointer of an operation.</summary>
    public static string PointerTo(string pathItem, string method)
        => Of(method) is { } field ? DocumentPointer.Append(pathItem, field) : DocumentPointer.Append(pathItem, Additional, method);

    /// <summary>Describes an operation by its method and path.</summary>
    public static string Describe(JsonLocation operation)
        => operation.Parent is { Name: Additional } additional
            ? $"{operation.Name} {additional.Parent?.Name}"
            : $"{operation.Name!.ToUpperInvariant()} {operation.Parent?.Name}";
}
