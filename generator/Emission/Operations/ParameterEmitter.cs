using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Operations;

/// <summary>Emits the parameters of an operation: in the signature, in the documentation, and as parts of the request.</summary>
internal static class ParameterEmitter
{
    /// <summary>Emits the parameters before or after the body in the signature.</summary>
    public static void EmitSignature(SourceWriter writer, TypeCode types, OperationModel operation, bool required)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Required == required))
        {
            writer.Line($"{types.Name(parameter.Type)}{(required ? string.Empty : "?")} {Variable(parameter)}{(required ? string.Empty : " = null")},");
        }
    }

    public static void EmitDocumentation(SourceWriter writer, OperationModel operation, bool required)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Required == required))
        {
            DocumentationWriter.Parameter(
                writer,
                parameter.Name,
                parameter.Description,
                $"The {parameter.Location.ToString().ToLowerInvariant()} parameter <c>{XmlText.Escape(parameter.WireName)}</c>.",
                parameter.Default is { } text ? $"The server's default is <c>{XmlText.Escape(text)}</c>." : null,
                parameter.Deprecated ? "Deprecated." : null);
        }
    }

    // ArgumentNullException.ThrowIfNull(tags);
    //
    // var path = "/pets/" + PathSegment.Escape(petId);
    // var query = new QueryBuilder();
    // query.Add("tags", tags, explode: false);
    // var headers = new RequestHeaders();
    // headers.Add("X-Request-Id", xRequestId);
    // headers.AddCookie("session", session);
    /// <returns>The constructor arguments of the request, <c>path + query, headers</c>, and the name of its variable.</returns>
    public static (string Arguments, string Request) EmitParts(SourceWriter writer, OperationModel operation)
    {
        // Names from the document have priority; the method's own variables are numbered.
        var locals = new NameScope(
            [.. ReservedNames.OperationParameters, .. operation.Parameters.Select(parameter => parameter.Name), operation.Body?.Name ?? "body"]);
        var path = locals.Take("path");
        var hasQuery = operation.Parameters.Any(parameter => parameter.Location == ParameterLocation.Query);
        writer.Line($"var {path} = {(hasQuery || operation.Query.Count == 0 ? Path(operation, null) : Path(operation, "?" + string.Join("&", operation.Query.Select(part => part.Text))))};");

        var arguments = path;
        if (hasQuery)
        {
            var query = locals.Take("query");
            EmitBuilder(writer, query, RuntimeNames.QueryBuilder, InQuery(operation));
            arguments += " + " + query;
        }

        if (operation.Parameters.Any(parameter => parameter.Location is ParameterLocation.Header or ParameterLocation.Cookie))
        {
            var headers = locals.Take("headers");
            EmitBuilder(writer, headers, RuntimeNames.RequestHeaders, operation.Parameters.Select(Header));
            arguments += ", " + headers;
        }

        return (arguments, locals.Take("request"));
    }

    /// <summary>Returns the required parameters that could be <see langword="null"/>. Those of the path are checked when their segments are created.</summary>
    public static IEnumerable<string> Nullable(OperationModel operation)
        => operation.Parameters
            .Where(parameter => parameter is { Required: true, Location: not ParameterLocation.Path, Type.IsValueType: false })
            .Select(Variable);

    private static void EmitBuilder(SourceWriter writer, string name, string type, IEnumerable<string?> calls)
    {
        writer.Line($"var {name} = new {type}();");
        foreach (var call in calls.OfType<string>())
        {
            writer.Line($"{name}.{call};");
        }
    }

    /// <summary>Returns the calls for the query: first what the path in the document contains, in its order.</summary>
    private static IEnumerable<string> InQuery(OperationModel operation)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.Location == ParameterLocation.Query).ToList();
        foreach (var part in operation.Query)
        {
            if (part.Variable is null)
            {
                yield return $"Add({Literals.String(part.Text)})";
            }
            else if (parameters.Find(parameter => parameter.WireName == part.Text) is { } parameter)
            {
                parameters.Remove(parameter);
                yield return Query(parameter);
            }
        }

        foreach (var parameter in parameters)
        {
            yield return Query(parameter);
        }
    }

    /// <summary>Returns the path with its parameters escaped, so that each stays one segment.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="query">The query, if all of it is fixed.</param>
    private static string Path(OperationModel operation, string? query)
    {
        List<PathPiece> pieces = [.. operation.Path];
        if (query is not null)
        {
            var last = pieces[pieces.Count - 1];
            if (!last.IsParameter)
            {
                pieces.RemoveAt(pieces.Count - 1);
            }

            pieces.Add(new PathPiece(last.IsParameter ? query : last.Text + query, IsParameter: false));
        }

        return string.Join(" + ", pieces.Select(piece => piece.IsParameter
            ? Segment(operation.Parameters.First(parameter => parameter.Location == ParameterLocation.Path && parameter.WireName == piece.Text))
            : Literals.String(piece.Text)));
    }

    private static string Segment(ParameterModel parameter) => parameter.Style switch
    {
        ParameterStyle.Label => $"{RuntimeNames.PathSegment}.Label({Variable(parameter)}{Explode(parameter, byDefault: false)})",
        ParameterStyle.Matrix
            => $"{RuntimeNames.PathSegment}.Matrix({Literals.String(parameter.WireName)}, {Variable(parameter)}{Explode(parameter, byDefault: false)})",
        _ => $"{RuntimeNames.PathSegment}.Escape({Variable(parameter)}{Explode(parameter, byDefault: false)})",
    };

    private static string Query(ParameterModel parameter)
    {
        var style = parameter.Style == ParameterStyle.Form ? string.Empty : $", {RuntimeNames.QueryStyle}.{parameter.Style}";
        var reserved = parameter.AllowReserved ? ", allowReserved: true" : string.Empty;
        return $"Add({Literals.String(parameter.WireName)}, {Variable(parameter)}{style}{Explode(parameter, byDefault: true)}{reserved})";
    }

    private static string? Header(ParameterModel parameter) => parameter.Location switch
    {
        ParameterLocation.Header => $"Add({Literals.String(parameter.WireName)}, {Variable(parameter)}{Explode(parameter, byDefault: false)})",
        ParameterLocation.Cookie => $"AddCookie({Literals.String(parameter.WireName)}, {Variable(parameter)}{Explode(parameter, byDefault: true)})",
        _ => null,
    };

    /// <summary>It has no effect on a single value, or on <c>deepObject</c>, which is always exploded.</summary>
    private static string Explode(ParameterModel parameter, bool byDefault)
        => parameter.Explode == byDefault || parameter.Style == ParameterStyle.DeepObject || parameter.Type is not (ListType or ModelType { Kind: ModelKind.Object })
            ? string.Empty
            : parameter.Explode ? ", explode: true" : ", explode: false";

    private static string Variable(ParameterModel parameter) => Literals.Identifier(parameter.Name);
}
