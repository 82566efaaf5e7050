using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>The extension methods that register a client.</summary>
public class RegistrationTests
{
    private const string Usage =
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        internal static class Program
        {
            public static void Register(IServiceCollection services, IConfiguration section)
            {
                IHttpClientBuilder builder = services.NAME(section);
                services.NAME(options => options.Token = "token");
                services.NAME((provider, options) => options.Token = "token");
                services.KEYED("eu", section);
                services.KEYED("eu", options => options.Token = "token");
                services.KEYED("eu", (provider, options) => options.Token = "token");
            }
        }
        """;

    [Theory]
    [InlineData("SinchVoiceClient", "AddSinchVoice", "AddKeyedSinchVoice")]
    [InlineData("VoiceClient", "AddVoice", "AddKeyedVoice")]
    [InlineData("Voice", "AddVoice", "AddKeyedVoice")]
    [InlineData("Client", "AddClient", "AddKeyedClient")]
    public void The_methods_are_named_after_the_client(string client, string name, string keyed)
        => new GeneratorHost(Named("Contoso.Calls", client))
            .AddSource("using Contoso.Calls;\n" + Usage.Replace("NAME", name, StringComparison.Ordinal).Replace("KEYED", keyed, StringComparison.Ordinal))
            .RunTwice()
            .AssertClean();

    [Fact]
    public void Clients_of_the_same_name_are_told_apart_by_their_namespaces()
    {
        const string Uses = "using One;\n" + "using Microsoft.Extensions.DependencyInjection;\n"
            + "static class Uses { static void Register(IServiceCollection services) => services.AddSinchVoice(options => { }); }";
        new GeneratorHost(Named("One", "SinchVoiceClient"), Named("Two", "SinchVoiceClient", "spec/two.json"))
            .AddSource(Uses)
            .AddSource(Uses.Replace("One", "Two", StringComparison.Ordinal).Replace("class Uses", "class Others", StringComparison.Ordinal))
            .RunTwice()
            .AssertClean();
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void They_are_as_accessible_as_the_client(string accessibility)
        => Assert.Contains(
            $"\n{accessibility} static class SinchVoiceServiceCollectionExtensions\n",
            Generate.From(Spec.OfSchemas("{}") with { Metadata = new() { ["Accessibility"] = accessibility } })
                .AssertClean()
                .Source("Sinch.Voice.SinchVoiceServiceCollectionExtensions.g.cs"),
            StringComparison.Ordinal);

    [Fact]
    public void A_schema_of_that_name_makes_way()
        => Generate.From(Spec.OfSchemas("""{ "SinchVoiceServiceCollectionExtensions": { "type": "object", "properties": { "a": { "type": "string" } } } }"""))
            .AssertCompiles();

    private static Spec Named(string @namespace, string client, string path = "spec/one.json")
        => Spec.OfSchemas("{}") with { Path = path, Metadata = new() { ["Namespace"] = @namespace, ["ClientName"] = client } };
}
