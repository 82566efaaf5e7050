using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>What the security of a document makes of the client's constructors, its credentials and its registration.</summary>
public class SecurityShapeTests
{
    private const string Basic = """{ "login": { "type": "http", "scheme": "basic" } }""";

    [Fact]
    public void Without_security_the_credential_may_be_left_out()
    {
        var run = new GeneratorHost(SecuredSpec.Of("{}", null))
            .AddSource("static class Uses { static readonly object[] s_clients = [new Sinch.Voice.PetClient(), new Sinch.Voice.PetClient(options: new() { Timeout = System.TimeSpan.FromSeconds(1) }), new Sinch.Voice.PetClient(new System.Net.Http.HttpClient())]; }")
            .RunTwice();
        run.AssertCompiles();
        Assert.DoesNotContain("Sinch.Voice.PetCredential.g.cs", run.HintNames);
        AssertNothingOfSinch(run);
    }

    [Fact]
    public void With_security_the_credential_is_required_and_there_is_one_for_each_scheme()
    {
        var run = Generate.From(SecuredSpec.Of(Basic, """[ { "login": [] } ]"""));
        run.AssertCompiles();
        Assert.Contains("public PetClient(global::Sinch.Voice.ApiCredential credential, global::Sinch.Voice.ApiClientOptions? options = null)", run.Source("Sinch.Voice.PetClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public static global::Sinch.Voice.ApiCredential Login(string userName, string password)", run.Source("Sinch.Voice.PetCredential.g.cs"), StringComparison.Ordinal);
        Assert.Contains("SecurityScheme.Basic(\"login\")", run.Source("Sinch.Voice.PetClient.g.cs"), StringComparison.Ordinal);
        AssertNothingOfSinch(run);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("[ {} ]")]
    [InlineData("""[ {}, { "login": [] } ]""")]
    public void A_credential_that_no_operation_needs_is_optional(string? security)
        => Assert.Contains(
            "ApiCredential? credential = null",
            Generate.From(SecuredSpec.Of(Basic, security, """{ "/a": { "get": { "operationId": "op", "responses": { "204": { "description": "ok" } } } } }"""))
                .AssertClean().Source("Sinch.Voice.PetClient.g.cs"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(null, false)]
    [InlineData("[]", true)]
    [InlineData("[ {} ]", true)]
    [InlineData("""[ {}, { "login": [] } ]""", false)]
    [InlineData("""[ { "login": [] } ]""", false)]
    public void An_operation_is_anonymous_if_the_document_says_so(string? security, bool isAnonymous)
        => Assert.Equal(
            isAnonymous,
            Generate.From(SecuredSpec.Of(Basic, security, """{ "/a": { "get": { "operationId": "op", "responses": { "204": { "description": "ok" } } } } }"""))
                .AssertClean().Source("Sinch.Voice.DefaultClient.g.cs").Contains("IsAnonymous = true", StringComparison.Ordinal));

    [Fact]
    public void Of_an_operation_of_which_nothing_is_said_the_others_tell()
    {
        const string Paths =
            """
            { "/a": { "get": { "operationId": "silent", "responses": { "204": { "description": "ok" } } } },
              "/b": { "get": { "operationId": "secured", "security": [ { "login": [] } ], "responses": { "204": { "description": "ok" } } } } }
            """;
        var source = Generate.From(SecuredSpec.Of(Basic, null, Paths)).AssertClean().Source("Sinch.Voice.DefaultClient.g.cs");
        Assert.Contains("s_silent = new(\"silent\", global::System.Net.Http.HttpMethod.Get, \"/a\", null, 204)\n    {\n        Name = \"Default.SilentAsync\",\n        IsAnonymous = true,\n    };", source, StringComparison.Ordinal);
        Assert.Contains("\"/b\", null, 204)\n    {\n        Name = \"Default.SecuredAsync\",\n    };", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_schemes_do_not_collide_with_each_other_or_the_class()
    {
        var run = Generate.From(SecuredSpec.Of(
            """
            { "equals": { "type": "http", "scheme": "basic" }, "Pet-credential": { "type": "http", "scheme": "basic" },
              "a b": { "type": "http", "scheme": "bearer" }, "a_b": { "type": "oauth2", "flows": {} }, "class": { "type": "http", "scheme": "basic", "x-ms-client-name": "Login" } }
            """,
            null));
        run.AssertCompiles();
        var source = run.Source("Sinch.Voice.PetCredential.g.cs");
        Assert.All(["Equals2(", "PetCredential2(", "AB(", "AB2(", "Login("], name => Assert.Contains("ApiCredential " + name, source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_makes_way_for_what_belongs_to_the_client()
    {
        const string Taken = """{ "PetCredential": { "type": "object" }, "PetServer": { "type": "object" }, "ApiCredential": { "type": "object" }, "TokenRequest": { "type": "object" } }""";
        var document = SecuredSpec.Of(Basic, """[ { "login": [] } ]""");
        Generate.From(document with { Content = document.Content!.Replace("\"components\": {", $"\"components\": {{ \"schemas\": {Taken},", StringComparison.Ordinal) })
            .AssertCompiles();
    }

    [Fact]
    public void A_schema_makes_way_for_every_type_of_the_runtime()
    {
        var types = new[] { typeof(ApiCredential).Assembly, typeof(SinchVoiceCallbackOptions).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace == "Sinch.Voice")
            .Select(type => type.Name)
            .ToList();
        Assert.True(types.Count > 20);
        var schemas = string.Join(", ", types.Select(type => $"\"{type}\": {{ \"type\": \"object\", \"properties\": {{ \"a\": {{ \"type\": \"string\" }} }} }}"));
        new GeneratorHost(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12, References.WithAspNetCore, Spec.OfSchemas($"{{ {schemas} }}")).RunTwice().AssertCompiles();

        var elsewhere = Generate.From(Spec.OfSchemas($"{{ {schemas} }}") with { Metadata = new() { ["Namespace"] = "Contoso" } }).AssertCompiles();
        Assert.Contains("Contoso.CallbackRequest.g.cs", elsewhere.HintNames);
    }

    private static void AssertNothingOfSinch(GeneratorRun run)
    {
        foreach (var source in run.Result.GeneratedSources.Select(source => source.SourceText.ToString()))
        {
            Assert.All(
                ["SinchCredential", "SinchApiDescription", "SinchVoiceOptions", "ApplicationKey", "Region", "CallbackVerif", "signed"],
                name => Assert.DoesNotContain(name, source.Replace("ServerRegion", "", StringComparison.Ordinal).Replace("Region, timeouts", "", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }
}
