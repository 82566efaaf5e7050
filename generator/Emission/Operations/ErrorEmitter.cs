using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Operations;

/// <summary>Emits the typed errors of an operation.</summary>
internal static class ErrorEmitter
{
    // Errors = [ApiError.Status<NotFound>(404), ApiError.Range<Problem>(5), ApiError.Default<string>(JsonRead.TryString)],
    public static void EmitTable(SourceWriter writer, TypeCode types, EquatableArray<ErrorModel> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        writer.Line("Errors =");
        writer.Line("[");
        writer.Indent();
        foreach (var error in errors)
        {
            writer.Line($"{RuntimeNames.ApiError}.{Entry(types, error)},");
        }

        writer.Outdent();
        writer.Line("],");
    }

    /// <summary>Returns the sentence about the exception's <c>Error</c>, or an empty string.</summary>
    public static string Documentation(TypeCode types, EquatableArray<ErrorModel> errors)
    {
        if (errors.Count == 0)
        {
            return string.Empty;
        }

        var names = errors.Select(error => $"{TypeMention.One(types, error.Type)}{(error.Status == ResponseStatus.Default ? string.Empty : $" ({error.Status})")}");
        return $" Its <see cref=\"{RuntimeNames.ApiException}.Error\"/> is {string.Join(" or ", names)}.";
    }

    private static string Entry(TypeCode types, ErrorModel error)
    {
        var status = error.Status;
        var (method, first) = status == ResponseStatus.Default ? ("Default", string.Empty)
            : ResponseStatus.IsRange(status) ? ("Range", status[0].ToString())
            : ("Status", status);
        if (error.Type is ModelType)
        {
            return $"{method}<{types.Name(error.Type)}>({first})";
        }

        return $"{method}<{types.Name(error.Type)}>({first}{(first.Length == 0 ? string.Empty : ", ")}{types.Reader(error.Type)})";
    }
}
