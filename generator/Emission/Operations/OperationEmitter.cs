using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Client;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Emission.Operations;

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
    public static void Emit(SourceWriter writer, TypeCode types, ClientFlavour flavour, OperationModel operation, string field)
    {
        EmitDocumentation(writer, types, flavour.Exception, operation);
        if (operation.Deprecated)
        {
            FileHeader.Obsolete(writer);
        }

        writer.Line($"public virtual {ResponseEmitter.ReturnType(types, operation.Success.Result)} {operation.MethodName}Async(");
        writer.Indent();
        ParameterEmitter.EmitSignature(writer, types, operation, required: true);
        foreach (var content in operation.Contents)
        {
            writer.Line(RequestBodyEmitter.Parameter(types, content) + ",");
        }

        ParameterEmitter.EmitSignature(writer, types, operation, required: false);
        writer.Line($"{RuntimeNames.RequestOptions}? options = null,");
        writer.Line($"{RuntimeNames.CancellationToken} cancellationToken = default)");
        writer.Outdent();
        writer.Open();
        EmitNullChecks(writer, operation);
        var (arguments, request) = ParameterEmitter.EmitParts(writer, types, operation);
        writer.Line($"var {request} = new {RuntimeNames.ApiRequest}({field}, {arguments}){RequestBodyEmitter.Initializer(types, operation.Body)};");
        writer.Line($"return _pipeline.{ResponseEmitter.Send(types, operation.Success.Result, request)};");
        writer.Close();
    }

    private static void EmitNullChecks(SourceWriter writer, OperationModel operation)
    {
        List<string> names =
        [
            .. ParameterEmitter.Nullable(operation),
            .. operation.Contents.Where(content => content is { Optional: false, Type.IsValueType: false }).Select(content => Literals.Identifier(content.Name)),
        ];
        foreach (var name in names)
        {
            // The compiler passes the argument as written; the parameter's name does not include the @ of an escaped keyword.
            writer.Line($"{RuntimeNames.ArgumentNullException}.ThrowIfNull({(name[0] == '@' ? $"{name}, nameof({name})" : name)});");
        }

        if (names.Count > 0)
        {
            writer.Line();
        }
    }

    private static void EmitDocumentation(SourceWriter writer, TypeCode types, string exception, OperationModel operation)
    {
        var request = $"<c>{XmlText.Escape(operation.HttpMethod)} {XmlText.Escape(operation.PathTemplate)}</c>";
        var server = operation.Server is { } url ? $" at <c>{XmlText.Escape(url)}</c>, regardless of the region" : string.Empty;
        DocumentationWriter.WriteSummarized(
            writer,
            operation.Summary,
            operation.Description,
            $"Calls the operation <c>{XmlText.Escape(operation.Id)}</c>.",
            [
                $"{request}{server} (operation <c>{XmlText.Escape(operation.Id)}</c>).",
                .. operation.Callbacks.Select(callback => OperationCallbackEmitter.Documentation(types, callback)),
            ]);

        ParameterEmitter.EmitDocumentation(writer, operation, required: true);
        foreach (var content in operation.Contents)
        {
            RequestBodyEmitter.EmitDocumentation(writer, content, isQuery: content == operation.QueryString);
        }

        ParameterEmitter.EmitDocumentation(writer, operation, required: false);
        DocumentationWriter.Parameter(writer, "options", null, "The options for this call.");
        DocumentationWriter.Parameter(writer, "cancellationToken", null, "The token that cancels the call.");
        ResponseEmitter.EmitDocumentation(writer, operation.Success);
        DocumentationWriter.Exception(
            writer,
            exception,
            "The server returned an error or an undeclared response, could not be reached, or timed out."
                + ErrorEmitter.Documentation(types, operation.Errors));
        DocumentationWriter.Exception(writer, "global::System.OperationCanceledException", "The call was canceled.");
    }
}
