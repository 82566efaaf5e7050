using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits the client.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, ApiContext context, ClientModel model)
    {
        var types = new TypeCode(context);
        DocumentationWriter.Write(
            writer,
            null,
            $"The client for <c>{XmlText.Escape(model.Title ?? context.DocumentName)}</c>.",
            "It is safe for concurrent use and meant to live as long as the application.",
            $"Generated from {XmlText.Escape(context.DocumentName)}.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} class {model.ClassName}");
        writer.Open();
        writer.Line($"internal static readonly {RuntimeNames.ApiDescription} s_api = new({Literals.String(model.ClassName)}, {types.Name(model.RegionsClassName)}.All);");
        writer.Line();
        EmitConstructors(writer, model);

        foreach (var group in model.Groups)
        {
            writer.Line();
            DocumentationWriter.Write(writer, group.Description, $"The operations of <c>{XmlText.Escape(group.PropertyName)}</c>.");
            writer.Line($"public virtual {types.Name(group.ClassName)} {group.PropertyName} {{ get; }}");
        }

        writer.Close();
    }

    private static void EmitConstructors(SourceWriter writer, ClientModel model)
    {
        writer.Line(
            $$"""
            /// <summary>Creates a client that shares its connections with every other one made this way.</summary>
            /// <param name="credential">What requests are authenticated with.</param>
            /// <param name="options">Region, timeouts and the like; changes made to it afterwards have no effect.</param>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="credential"/> is <see langword="null"/>.</exception>
            public {{model.ClassName}}({{RuntimeNames.Credential}} credential, {{RuntimeNames.Options}}? options = null)
                : this({{RuntimeNames.ApiPipeline}}.Create(s_api, credential, options, httpClient: null))
            {
            }

            /// <summary>Creates a client that sends its requests through <paramref name="httpClient"/>.</summary>
            /// <param name="httpClient">The caller's own: it is neither changed nor disposed. Its handler shouldn't follow redirects; the client does where it is safe.</param>
            /// <param name="credential">What requests are authenticated with.</param>
            /// <param name="options">Region, timeouts and the like; changes made to it afterwards have no effect.</param>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="httpClient"/> or <paramref name="credential"/> is <see langword="null"/>.</exception>
            public {{model.ClassName}}({{RuntimeNames.HttpClient}} httpClient, {{RuntimeNames.Credential}} credential, {{RuntimeNames.Options}}? options = null)
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
        foreach (var group in model.Groups)
        {
            writer.Line($"{group.PropertyName} = new(pipeline);");
        }

        writer.Close();
    }
}
