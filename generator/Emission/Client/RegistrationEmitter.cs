using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the extension methods that register the client for dependency injection.</summary>
/// <remarks>
/// They stand in the namespace of the client, not in that of <c>IServiceCollection</c> where libraries have theirs: every project and every
/// document has a client of its own, often of the same name, and where the namespace of one is in scope its method is the one that is meant.
/// </remarks>
internal static class RegistrationEmitter
{
    private const string Failure = "The host doesn't start, and no client is created, if the options are invalid: the exception names all that is wrong.";

    private static (string Type, string Name, string Description)[] Sources(string options) =>
    [
        (RuntimeNames.Configuration, "configuration", "The section that holds the options."),
        ($"{RuntimeNames.Action}<{options}>", "configure", "Sets the options."),
        ($"{RuntimeNames.Action}<{RuntimeNames.ServiceProvider}, {options}>", "configure", "Sets the options with the help of other services."),
    ];

    // public static class SinchVoiceServiceCollectionExtensions
    // {
    //     private static readonly ClientRegistration<SinchVoiceClient, SinchVoiceOptions> s_registration = new(SinchVoiceClient.s_api, …);
    //
    //     public static IHttpClientBuilder AddSinchVoice(this IServiceCollection services, IConfiguration configuration)
    //         => s_registration.Add(services, null, configuration);
    //
    //     public static IHttpClientBuilder AddKeyedSinchVoice(this IServiceCollection services, string serviceKey, IConfiguration configuration)
    //         => s_registration.Add(services, serviceKey ?? throw …, configuration);
    //     …
    // }
    public static void Emit(SourceWriter writer, ApiContext context, ClientModel model)
    {
        var client = new TypeCode(context).Name(model.ClassName);
        var options = ClientFlavour.Of(model).ClientOptions;
        DocumentationWriter.Write(writer, null, $"Registers <see cref=\"{client}\"/> for dependency injection.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} static class {model.RegistrationClassName}");
        writer.Open();
        writer.Line($"private static readonly {RuntimeNames.ClientRegistration}<{client}, {options}> s_registration = new({client}.s_api, static pipeline => new {client}(pipeline));");
        foreach (var keyed in new[] { false, true })
        {
            foreach (var source in Sources(options))
            {
                writer.Line();
                EmitMethod(writer, client, model.ShortName, keyed, source);
            }
        }

        writer.Close();
    }

    private static void EmitMethod(SourceWriter writer, string client, string shortName, bool keyed, (string Type, string Name, string Description) source)
    {
        var singleton = keyed ? "a keyed singleton" : "a singleton";
        DocumentationWriter.Write(writer, null, $"Registers <see cref=\"{client}\"/> as {singleton}.", Failure);
        DocumentationWriter.Parameter(writer, "services", null, "Where to register.");
        if (keyed)
        {
            DocumentationWriter.Parameter(writer, "serviceKey", null, "The key, for one of several applications or regions.");
        }

        DocumentationWriter.Parameter(writer, source.Name, null, source.Description);
        DocumentationWriter.Returns(writer, null, "A builder for handlers of the requests; its name is that of the options, too.");
        writer.Line(
            $"public static {RuntimeNames.HttpClientBuilder} Add{(keyed ? "Keyed" : string.Empty)}{shortName}(this {RuntimeNames.ServiceCollection} services, "
            + $"{(keyed ? "string serviceKey, " : string.Empty)}{source.Type} {source.Name})");
        writer.Indent();
        writer.Line(keyed
            ? $"=> s_registration.Add(services, serviceKey ?? throw new {RuntimeNames.ArgumentNullException}(nameof(serviceKey)), {source.Name});"
            : $"=> s_registration.Add(services, serviceKey: null, {source.Name});");
        writer.Outdent();
    }
}
