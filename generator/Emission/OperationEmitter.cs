using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits an operation as a method.</summary>
internal static class OperationEmitter
{
    // public virtual Task<GetCallResponseObj> GetCallResultAsync(
    //     string callId,
    //     RequestOptions? options = null,
    //     CancellationToken cancellationToken = default)
    // {
    //     var path = "/calling/v1/calls/id/" + PathSegment.Escape(callId);
    //     return _pipeline.SendAsync<GetCallResponseObj>(new ApiRequest(s_getCallResult, path), options, cancellationToken);
    // }
    public static void Emit(SourceWriter writer, TypeCode types, OperationModel operation, string field)
    {
        EmitDocumentation(writer, types, operation);
        if (operation.Deprecated)
        {
            FileHeader.Obsolete(writer);
        }

        writer.Line($"public virtual {ResponseEmitter.Task(types, operation.Success.Result)} {operation.MethodName}Async(");
        writer.Indent();
        foreach (var parameter in operation.Parameters)
        {
            writer.Line($"{types.Name(parameter.Type)} {Literals.Identifier(parameter.Name)},");
        }

        if (operation.Body is { } body)
        {
            writer.Line(RequestBodyEmitter.Parameter(types, body) + ",");
        }

        writer.Line($"{RuntimeNames.RequestOptions}? options = null,");
        writer.Line($"{RuntimeNames.CancellationToken} cancellationToken = default)");
        writer.Outdent();
        writer.Open();
        if (operation.Body is { Optional: false, Type.IsValueType: false } required)
        {
            writer.Line($"{RuntimeNames.ArgumentNullException}.ThrowIfNull({Literals.Identifier(required.Name)});");
            writer.Line();
        }

        writer.Line($"var path = {Path(operation)};");
        writer.Line($"var request = new {RuntimeNames.ApiRequest}({field}, path){RequestBodyEmitter.Initializer(types, operation.Body)};");
        writer.Line($"return _pipeline.{ResponseEmitter.Send(types, operation.Success.Result)};");
        writer.Close();
    }

    /// <summary>The path with its parameters escaped, each so that it stays one segment.</summary>
    private static string Path(OperationModel operation)
        => string.Join(" + ", operation.Path.Select(piece => piece.IsParameter
            ? Escape(operation.Parameters.First(parameter => parameter.WireName == piece.Text))
            : Literals.String(piece.Text)));

    private static string Escape(ParameterModel parameter)
    {
        var name = Literals.Identifier(parameter.Name);
        return parameter.Type is ModelType
            ? $"{RuntimeNames.PathSegment}.Escape({name}.Value, nameof({name}))"
            : $"{RuntimeNames.PathSegment}.Escape({name})";
    }

    private static void EmitDocumentation(SourceWriter writer, TypeCode types, OperationModel operation)
    {
        var request = $"<c>{operation.HttpMethod} {XmlText.Escape(operation.PathTemplate)}</c>";
        var server = operation.Server is { } url ? $" at <c>{XmlText.Escape(url)}</c>, whatever the region" : string.Empty;
        DocumentationWriter.WriteSummarized(
            writer,
            operation.Summary,
            operation.Description,
            $"Calls the operation <c>{XmlText.Escape(operation.Id)}</c>.",
            $"{request}{server} (operation <c>{XmlText.Escape(operation.Id)}</c>).");

        foreach (var parameter in operation.Parameters)
        {
            DocumentationWriter.Parameter(writer, parameter.Name, parameter.Description, $"The path parameter <c>{XmlText.Escape(parameter.WireName)}</c>.");
        }

        if (operation.Body is { } body)
        {
            RequestBodyEmitter.EmitDocumentation(writer, body);
        }

        DocumentationWriter.Parameter(writer, "options", null, "Options for this call alone.");
        DocumentationWriter.Parameter(writer, "cancellationToken", null, "Cancels the call.");
        ResponseEmitter.EmitDocumentation(writer, operation.Success);
        DocumentationWriter.Exception(
            writer,
            RuntimeNames.Exception,
            "The platform refused the call, couldn't be reached, took too long, or answered with something else than declared."
                + ErrorEmitter.Documentation(types, operation.Errors));
        DocumentationWriter.Exception(writer, "global::System.OperationCanceledException", "<paramref name=\"cancellationToken\"/> was cancelled.");
    }
}
