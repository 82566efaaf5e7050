using Sinch.Voice.Generator.Building;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits what the bodies of an operation's errors are.</summary>
internal static class ErrorEmitter
{
    // Errors = [ApiError.Status<NotFound>(404), ApiError.Range<Problem>(5), ApiError.Default<Error>()],
    public static void EmitTable(SourceWriter writer, TypeCode types, EquatableArray<ErrorModel> errors)
    {
        writer.Line("Errors =");
        writer.Line("[");
        writer.Indent();
        foreach (var error in errors)
        {
            writer.Line($"{RuntimeNames.ApiError}.{Entry(error.Status, types.Name(error.Type))},");
        }

        writer.Outdent();
        writer.Line("],");
    }

    /// <summary>What the exception's documentation says of its <c>Error</c>; nothing if the document says nothing.</summary>
    public static string Documentation(TypeCode types, EquatableArray<ErrorModel> errors)
    {
        if (errors.Count == 0)
        {
            return string.Empty;
        }

        var names = errors.Select(error => $"<see cref=\"{types.Name(error.Type)}\"/>{(error.Status == ErrorStatus.Default ? string.Empty : $" ({error.Status})")}");
        return $" Its <see cref=\"{RuntimeNames.Exception}.Error\"/> is a {string.Join(" or ", names)}.";
    }

    private static string Entry(string status, string type)
        => status == ErrorStatus.Default ? $"Default<{type}>()"
            : ErrorStatus.IsRange(status) ? $"Range<{type}>({status[0]})"
            : $"Status<{type}>({status})";
}
