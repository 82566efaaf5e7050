using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the constructors of the client. The credential may be left out where no operation needs it.</summary>
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

        DocumentationWriter.Write(writer, null, "Creates a client that shares its connections with every other one made this way.");
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

            /// <summary>Creates a client that sends its requests through <paramref name="httpClient"/>.</summary>
            /// <param name="httpClient">The caller's own: it is neither changed nor disposed. Its handler shouldn't follow redirects; the client does where it is safe.</param>
            """);
        EmitParameters(writer, types, model, flavour);
        EmitNullException(writer, $"<paramref name=\"httpClient\"/>{(isRequired ? " or <paramref name=\"credential\"/>" : string.Empty)}");
        writer.Line(
            $$"""
            public {{model.ClassName}}({{RuntimeNames.HttpClient}} httpClient, {{credential}}, {{RuntimeNames.Options}}? options = null)
                : this({{RuntimeNames.ApiPipeline}}.Create(s_api, credential, options, httpClient ?? throw new {{RuntimeNames.ArgumentNullException}}(nameof(httpClient))))
            {
            }

            /// <summary>For mocking: creates an instance that calls nothing. A member that isn't overridden throws.</summary>
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
        var source = model.HasCredentials ? $"; <see cref=\"{types.Name(model.CredentialsClassName)}\"/> has one for each security scheme" : string.Empty;
        var need = model.Security.IsRequired ? string.Empty : " No operation needs it.";
        DocumentationWriter.Parameter(writer, "credential", null, $"What requests are authenticated with{source}.{need}");

        var server = model.Servers.Count > 0 ? $"{char.ToUpperInvariant(flavour.Server[0])}{flavour.Server.Substring(1)}" : "The server, which the document doesn't name";
        DocumentationWriter.Parameter(writer, "options", null, $"{server}, timeouts and the like; changes made to it afterwards have no effect.");
    }
}
