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
    public static (string Arguments, string Request) EmitParts(SourceWriter writer, TypeCode types, OperationModel operation)
    {
        // Names from the document have priority; the method's own variables are numbered.
        var locals = new NameScope(
            [
                .. ReservedNames.OperationParameters, .. operation.Parameters.Select(parameter => parameter.Name),
                .. operation.QueryString is { Name: var whole } ? [whole] : Array.Empty<string>(), operation.Body?.Name ?? "body",
            ]);
        var path = locals.Take("path");
        var hasQuery = operation.Parameters.Any(parameter => parameter.Location == ParameterLocation.Query);
        var fixedQuery = hasQuery || operation.Query.Count == 0 ? null : "?" + string.Join("&", operation.Query.Select(part => part.Text));
        writer.Line($"var {path} = {Path(types, operation, fixedQuery)};");

        var arguments = path;
        if (hasQuery)
        {
            var query = locals.Take("query");
            EmitBuilder(writer, query, RuntimeNames.QueryBuilder, InQuery(types, operation));
            arguments += " + " + query;
        }
        else if (operation.QueryString is { } content)
        {
            var query = locals.Take("query");
            writer.Line($"var {query} = {RequestBodyEmitter.QueryString(types, content, locals)};");
            arguments += " + " + query;
        }

        if (operation.Parameters.Any(parameter => parameter.Location is ParameterLocation.Header or ParameterLocation.Cookie))
        {
            var headers = locals.Take("headers");
            EmitBuilder(writer, headers, RuntimeNames.RequestHeaders, operation.Parameters.Select(parameter => Header(types, parameter)));
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
    private static IEnumerable<string> InQuery(TypeCode types, OperationModel operation)
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
                yield return Query(types, parameter);
            }
        }

        foreach (var parameter in parameters)
        {
            yield return Query(types, parameter);
        }
    }

    /// <summary>Returns the path with its parameters escaped, so that each stays one segment.</summary>
    /// <param name="types">The C# names of types.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="query">The query, if all of it is fixed.</param>
    private static string Path(TypeCode types, OperationModel operation, string? query)
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
            ? Segment(types, operation.Parameters.First(parameter => parameter.Location == ParameterLocation.Path && parameter.WireName == piece.Text))
            : Literals.String(piece.Text)));
    }

    private static string Segment(TypeCode types, ParameterModel parameter) => $"{RuntimeNames.PathSegment}." + parameter.Style switch
    {
        ParameterStyle.Label => $"Label({Value(types, parameter)}{Explode(parameter, byDefault: false)}{Name(parameter)})",
        ParameterStyle.Matrix => $"Matrix({Literals.String(parameter.WireName)}, {Value(types, parameter)}{Explode(parameter, byDefault: false)}{Name(parameter)})",
        ParameterStyle.Json => $"Json({Value(types, parameter)}{Name(parameter)})",
        _ => $"Escape({Value(types, parameter)}{Explode(parameter, byDefault: false)}{Name(parameter)})",
    };

    private static string Query(TypeCode types, ParameterModel parameter)
        => $"Add({Literals.String(parameter.WireName)}, {Value(types, parameter)}{Style(parameter.Style)}{Explode(parameter, byDefault: true)}{Reserved(parameter)}{Name(parameter)})";

    private static string Reserved(ParameterModel parameter) => parameter.AllowReserved ? ", allowReserved: true" : string.Empty;

    private static string? Header(TypeCode types, ParameterModel parameter)
    {
        var isCookie = parameter.Location == ParameterLocation.Cookie;
        if (!isCookie && parameter.Location != ParameterLocation.Header)
        {
            return null;
        }

        var method = parameter.Style switch
        {
            ParameterStyle.Json => "AddJson",
            ParameterStyle.Cookie => "AddPlain",
            _ => "Add",
        };
        return $"{method}{(isCookie ? "Cookie" : string.Empty)}({Literals.String(parameter.WireName)}, {Value(types, parameter)}{Explode(parameter, byDefault: isCookie)}{Reserved(parameter)}{Name(parameter)})";
    }

    /// <summary>Returns the argument for the style of a query parameter or a form field.</summary>
    public static string Style(ParameterStyle style) => style == ParameterStyle.Form ? string.Empty : $", {RuntimeNames.QueryStyle}.{style}";

    /// <summary>It has no effect on a single value, on <c>deepObject</c>, which is always exploded, and on JSON.</summary>
    private static string Explode(ParameterModel parameter, bool byDefault)
        => parameter.Explode == byDefault
            || parameter.Style is ParameterStyle.DeepObject or ParameterStyle.Json
            || parameter.Type is PrimitiveType { Kind: not PrimitiveKind.Element } or ModelType { Kind: ModelKind.Enum }
            ? string.Empty
            : parameter.Explode ? ", explode: true" : ", explode: false";

    // ParameterJson.Of(filter, static (writer, item) => JsonWrite.Map(writer, item, JsonWrite.String))
    private static string Value(TypeCode types, ParameterModel parameter)
        => HasWriter(parameter.Type) ? $"{RuntimeNames.ParameterJson}.Of({Variable(parameter)}, {types.Writer(parameter.Type)})" : Variable(parameter);

    /// <summary>Returns the name of a parameter for exceptions, which the compiler passes only for a plain argument.</summary>
    private static string Name(ParameterModel parameter) => HasWriter(parameter.Type) ? $", parameter: nameof({Variable(parameter)})" : string.Empty;

    /// <summary>Returns whether values need a writer: they neither write themselves nor are lists of values that do.</summary>
    private static bool HasWriter(TypeReference type)
        => type is MapType or EmbeddedType or ListType { Item: MapType or EmbeddedType or ListType or NullableType };

    private static string Variable(ParameterModel parameter) => Literals.Identifier(parameter.Name);
}
