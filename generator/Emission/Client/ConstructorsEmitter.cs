using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the constructors of the client. The credential is optional if no operation requires it.</summary>
internal static class ConstructorsEmitter
{
    // public PetstoreClient(ApiCredential credential, ApiClientOptions? options = null) : …
    // public PetstoreClient(HttpClient httpClient, ApiCredential credential, ApiClientOptions? options = null) : …
    // protected PetstoreClient() : …
    // internal PetstoreClient(ApiPipeline pipeline)
    // {
    //     Pet = new(pipeline);
    // }
    public static void Emit(SourceWriter writer, TypeCode types, ClientModel model, ClientFlavour flavour)
    {
        var isRequired = model.Security.IsRequired;
        var credential = isRequired ? $"{flavour.Credential} credential" : $"{flavour.Credential}? credential = null";

        DocumentationWriter.Write(writer, null, "Initializes a client that uses the process-wide connection pool.");
        EmitParameters(writer, types, model, flavour);
        if (isRequired)
        {
            EmitNullException(writer, "<paramref name=\"credential\"/>");
        }

        writer.Line(
            $$"""
            public {{model.ClassName}}({{credential}}, {{RuntimeNames.Options}}? options = null)
                : this({{RuntimeNames.ApiPipeline}}.Create(s_api, credential, options, httpClient: null))
            {
            }

            /// <summary>Initializes a client that sends requests through <paramref name="httpClient"/>.</summary>
            """);
        DocumentationWriter.Parameter(
            writer,
            "httpClient",
            null,
            "The HTTP client. It is neither changed nor disposed. Its handler should not follow redirects; this client follows them where it is safe.");
        EmitParameters(writer, types, model, flavour);
        EmitNullException(writer, $"<paramref name=\"httpClient\"/>{(isRequired ? " or <paramref name=\"credential\"/>" : string.Empty)}");
        writer.Line(
            $$"""
            public {{model.ClassName}}({{RuntimeNames.HttpClient}} httpClient, {{credential}}, {{RuntimeNames.Options}}? options = null)
                : this({{RuntimeNames.ApiPipeline}}.Create(s_api, credential, options, httpClient ?? throw new {{RuntimeNames.ArgumentNullException}}(nameof(httpClient))))
            {
            }

            /// <summary>Initializes an instance for mocking. Members that are not overridden throw.</summary>
            protected {{model.ClassName}}()
                : this({{RuntimeNames.ApiPipeline}}.Unconnected)
            {
            }

            """);
        writer.Line($"internal {model.ClassName}({RuntimeNames.ApiPipeline} pipeline)");
        writer.Open();
        if (flavour.HasCallRegions)
        {
            writer.Line("_pipeline = pipeline;");
        }

        foreach (var group in model.Groups)
        {
            writer.Line($"{group.PropertyName} = new(pipeline);");
        }

        writer.Close();
    }

    private static void EmitNullException(SourceWriter writer, string parameters)
        => writer.Line($"/// <exception cref=\"{RuntimeNames.ArgumentNullException}\">{parameters} is <see langword=\"null\"/>.</exception>");

    private static void EmitParameters(SourceWriter writer, TypeCode types, ClientModel model, ClientFlavour flavour)
    {
        var source = model.HasCredentials ? $"; <see cref=\"{types.Name(model.CredentialsClassName)}\"/> creates one for each security scheme" : string.Empty;
        var need = model.Security.IsRequired ? string.Empty : " No operation requires it.";
        DocumentationWriter.Parameter(writer, "credential", null, $"The credential used to authenticate requests{source}.{need}");

        var server = model.Servers.Count > 0 ? $"The {flavour.Server}" : "The server (the document declares none)";
        DocumentationWriter.Parameter(writer, "options", null, $"{server}, timeouts and other settings. Later changes to the object have no effect.");
    }
}
