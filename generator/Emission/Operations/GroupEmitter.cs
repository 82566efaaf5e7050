using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Client;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Emission.Operations;

/// <summary>Emits a group of operations as a class.</summary>
internal static class GroupEmitter
{
    // public class CallsClient
    // {
    //     private static readonly ApiOperation s_getCallResult = new("Calling_GetCallResult", HttpMethod.Get, "/calls/id/{callId}", null, 200)
    //     {
    //         Name = "Calls.GetCallResultAsync",
    //     };
    //     private readonly ApiPipeline _pipeline;
    //
    //     protected CallsClient() : this(ApiPipeline.Unconnected) { }
    //
    //     public virtual Task<GetCallResponseObj> GetCallResultAsync(string callId, RequestOptions? options = null, CancellationToken … = default)
    //     …
    // }
    public static void Emit(SourceWriter writer, ApiContext context, GroupModel model)
    {
        DocumentationWriter.Write(writer, model.Description, $"Provides the operations of <c>{XmlText.Escape(model.PropertyName)}</c>.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} class {model.ClassName}");
        writer.Open();

        var fields = new NameScope();
        var operations = model.Operations
            .Select(operation => (Operation: operation, Field: "s_" + fields.Take(Identifiers.Camel(operation.MethodName))))
            .ToList();
        var types = new TypeCode(context);
        var flavour = ClientFlavour.Of(context);
        foreach (var (operation, field) in operations)
        {
            EmitField(writer, types, model, operation, field);
        }

        writer.Line(
            $$"""

            private readonly {{RuntimeNames.ApiPipeline}} _pipeline;

            internal {{model.ClassName}}({{RuntimeNames.ApiPipeline}} pipeline) => _pipeline = pipeline;

            /// <summary>Initializes an instance for mocking. Methods that are not overridden throw.</summary>
            protected {{model.ClassName}}()
                : this({{RuntimeNames.ApiPipeline}}.Unconnected)
            {
            }
            """);

        foreach (var (operation, field) in operations)
        {
            writer.Line();
            OperationEmitter.Emit(writer, types, flavour, operation, field);
        }

        writer.Close();
    }

    private static void EmitField(SourceWriter writer, TypeCode types, GroupModel group, OperationModel operation, string field)
    {
        var server = operation.Server switch
        {
            null => "null",
            ['/' or '.', ..] and var relative => $"new {RuntimeNames.Uri}({Literals.String(relative)}, {RuntimeNames.UriKind}.Relative)",
            var url => $"new {RuntimeNames.Uri}({Literals.String(url)})",
        };
        writer.Line(
            $"private static readonly {RuntimeNames.ApiOperation} {field} = new({Literals.String(operation.Id)}, {HttpMethod(operation.HttpMethod)}, "
            + $"{Literals.String(operation.RequestTemplate)}, {server}, {ResponseEmitter.Codes(operation.Success.Codes)})");
        writer.Open();
        writer.Line($"Name = {Literals.String($"{group.PropertyName}.{operation.MethodName}Async")},");
        if (operation.IsAnonymous)
        {
            writer.Line("IsAnonymous = true,");
        }

        ResponseEmitter.EmitAccept(writer, operation.Success.Accept);
        ErrorEmitter.EmitTable(writer, types, operation.Errors);
        writer.Close(";");
    }

    private static string HttpMethod(string method) => method switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "PATCH"
            => $"{RuntimeNames.HttpMethod}.{method[0]}{method.Substring(1).ToLowerInvariant()}",
        _ => $"new({Literals.String(method)})",
    };
}
