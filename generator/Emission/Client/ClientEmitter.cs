using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the client.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, ApiContext context, ClientModel model)
    {
        var types = new TypeCode(context);
        DocumentationWriter.Write(
            writer,
            null,
            $"Provides the operations of <c>{XmlText.Escape(model.Title ?? context.DocumentName)}</c>.",
            "Instances are thread-safe; create one and keep it for the lifetime of the application. "
                + $"Generated from {XmlText.Escape(context.DocumentName)}.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} class {model.ClassName}");
        writer.Open();
        var flavour = ClientFlavour.Of(context);
        EmitDescription(writer, context, types, model, flavour);
        writer.Line($"private readonly {RuntimeNames.ApiPipeline} _pipeline;");
        writer.Line();
        ConstructorsEmitter.Emit(writer, types, model, flavour);

        foreach (var group in model.Groups)
        {
            writer.Line();
            DocumentationWriter.Write(writer, group.Description, $"Gets the operations of <c>{XmlText.Escape(group.PropertyName)}</c>.");
            writer.Line($"public virtual {types.Name(group.ClassName)} {group.PropertyName} {{ get; }}");
        }

        writer.Line();
        ResponseAccessEmitter.Emit(writer, model);
        if (flavour.HasCallRegions)
        {
            writer.Line();
            CallRegionEmitter.Emit(writer, model);
        }

        writer.Close();
    }

    // internal static readonly ApiDescription s_api = new("PetstoreClient", "Contoso.Pets", PetstoreServer.All)
    // {
    //     RequiresCredential = true,
    //     SecuritySchemes = [SecurityScheme.ApiKey("api_key", ApiKeyLocation.Header, "api_key")],
    // };
    private static void EmitDescription(SourceWriter writer, ApiContext context, TypeCode types, ClientModel model, ClientFlavour flavour)
    {
        var telemetry = context.IsSinch ? string.Empty : $"{Literals.String(context.Namespace)}, ";
        var description = $"internal static readonly {flavour.Description} s_api = new({Literals.String(model.ClassName)}, {telemetry}{types.Name(model.ServersClassName)}.All)";
        if (context.IsSinch || !(model.HasCredentials || model.Security.IsRequired))
        {
            writer.Line(description + ";");
            return;
        }

        writer.Line(description);
        writer.Open();
        if (model.Security.IsRequired)
        {
            writer.Line("RequiresCredential = true,");
        }

        if (model.HasCredentials)
        {
            CredentialsEmitter.EmitTable(writer, model.Security.Schemes);
        }

        writer.Close(";");
    }
}
