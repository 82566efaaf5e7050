using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Sinch.Voice.Runtime.Tests.DependencyInjection;

/// <summary>Clients of APIs that aren't Sinch's: what the configuration makes of the document's security schemes.</summary>
public sealed class ApiRegistrationOptionsTests
{
    private static readonly SecurityScheme s_login = SecurityScheme.Basic("login");
    private static readonly SecurityScheme s_oauth = SecurityScheme.Bearer("oauth");
    private static readonly SecurityScheme s_key = SecurityScheme.ApiKey("key", ApiKeyLocation.Header, "X-Key");
    private static readonly SecurityScheme s_other = SecurityScheme.ApiKey("other", ApiKeyLocation.Query, "key");
    private static readonly SecurityScheme s_authorization = SecurityScheme.ApiKey("odd", ApiKeyLocation.Header, "authorization");

    [Fact]
    public async Task User_name_and_password_are_sent_as_Basic()
        => Assert.Equal("Basic bWU6cGFzcw==", (await CallAsync(("Username", "me"), ("Password", "pass"))).Header("Authorization"));

    [Fact]
    public async Task A_token_is_sent_as_Bearer()
        => Assert.Equal("Bearer t0ken", (await CallAsync(("Token", "t0ken"))).Header("Authorization"));

    [Fact]
    public async Task A_key_goes_where_the_document_says_and_beside_a_token()
    {
        var request = await CallAsync(("ApiKey", "k3y"), ("Token", "t0ken"), ("Username", " "));
        Assert.Equal("/read?api_key=k3y", request.Target);
        Assert.Equal("Bearer t0ken", request.Header("Authorization"));
    }

    [Fact]
    public async Task A_token_provider_comes_from_the_services()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await using var provider = Services.Provider(services =>
        {
            services.AddSingleton<ITokenProvider>(new Tokens());
            GeneralApi.Registration().Add(services, null, TestClient.Section(("Endpoint", server.Address.AbsoluteUri)));
            GeneralApi.Registration().Add(services, null, (provider, options) => options.Credential = ApiCredentials.Bearer(provider.GetRequiredService<ITokenProvider>()));
        });
        await provider.GetRequiredService<TestClient>().Pipeline.CallAsync();
        Assert.Equal("Bearer given", Assert.Single(server.Requests).Header("Authorization"));
    }

    public static TheoryData<string, string[], string[]> Problems => new()
    {
        { "login oauth key", [], ["Credential is missing: set Username and Password, or Token, or ApiKey, or Credential in code."] },
        { "key other", [], ["Credential is missing: set Credential in code."] },
        { "", [], ["Credential is missing: set Credential in code."] },
        { "login", ["Username", "hush"], ["Password is missing: set both Username and Password."] },
        { "login", ["Password", "hush"], ["Username is missing: set both Username and Password."] },
        { "login", ["Username", "hu:sh", "Password", "hush\u0001"],
            ["Username is not a valid user name: colons and control characters are not allowed.", "Password is not a valid password: control characters are not allowed."] },
        { "login", ["Token", "hush"], ["Token has no effect: the document of PetClient has no security scheme with a token."] },
        { "oauth", ["Username", "hush", "Password", "hush"], ["Username has no effect: the document of PetClient has no security scheme with a user name and password."] },
        { "oauth", ["ApiKey", "hush"], ["ApiKey has no effect: the document of PetClient has no security scheme with a key."] },
        { "oauth", ["Token", "hush hush"], ["Token is not a valid token: only visible ASCII characters are allowed, no spaces."] },
        { "key", ["ApiKey", "hüsh"], ["ApiKey is not a valid key for a header: only printable ASCII characters are allowed."] },
        { "key other", ["ApiKey", "hush"], ["ApiKey matches several security schemes (key, other): set Credential in code."] },
        { "login oauth", ["Username", "hush", "Password", "hush", "Token", "hush"], ["Token is set together with Username: both set the header authorization."] },
        { "odd oauth", ["ApiKey", "hush", "Token", "hush"], ["ApiKey is set together with Token: both set the header authorization."] },
        { "oauth", ["Token", "hush", "Region", "hush"], ["Region is not a server of PetClient: use one of s0, or Endpoint for another server."] },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task What_is_wrong_is_said_when_the_host_starts_and_without_a_value(string schemes, string[] values, string[] expected)
    {
        var section = TestClient.Section([.. values.Chunk(2).Select(pair => (pair[0], (string?)pair[1]))]);
        var exception = await StartAsync(schemes, (services, registration) => registration.Add(services, null, section));
        Assert.Equal(expected.Select(problem => "Sinch:Voice:" + problem), exception.Failures);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_stands_alone()
    {
        var exception = await StartAsync("oauth", (services, registration) => registration.Add(services, null, options =>
        {
            options.Credential = ApiCredentials.None;
            options.Token = "hush";
        }));
        Assert.Equal(["ApiRegistrationOptions.Token is set together with Credential: set only one of them."], exception.Failures);
    }

    [Fact]
    public async Task A_client_that_needs_no_credential_starts_without_one()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var registration = GeneralApi.Registration(new ApiDescription("PetClient", []) { SecuritySchemes = [s_login] });
        await using var provider = Services.Provider(services => registration.Add(services, null, TestClient.Section(("Endpoint", server.Address.AbsoluteUri))));
        await provider.GetRequiredService<TestClient>().Pipeline.CallAsync();
        Assert.Null(Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_document_without_servers_says_so_of_a_region_and_of_the_lack_of_an_endpoint()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        GeneralApi.Registration(new ApiDescription("PetClient", [])).Add(builder.Services, null, TestClient.Section(("Region", "Europe")));
        using var host = builder.Build();
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            [
                "Sinch:Voice:Region is not a server of PetClient: its document declares none; use Endpoint.",
                "Sinch:Voice:Endpoint is missing: the document of PetClient declares no server.",
            ],
            exception.Failures);
    }

    /// <summary>That a client of another API has no application must not stop callbacks of Sinch's.</summary>
    [Fact]
    public void Its_client_is_no_application_of_Sinch()
    {
        using var provider = Services.Provider(services =>
        {
            GeneralApi.Registration().Add(services, "pets", TestClient.Section(("Token", "t0ken")));
            TestClient.Registration.Add(services, "voice", TestClient.Valid());
            services.AddSingleton<ClientApplications>();
        });
        Assert.Equal([Api.Secret], provider.GetRequiredService<ClientApplications>().FindSecrets("my-key"));
    }

    private static async Task<ReceivedRequest> CallAsync(params (string Key, string? Value)[] values)
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await using var provider = Services.Provider(services =>
            GeneralApi.Registration().Add(services, null, TestClient.Section([("Endpoint", server.Address.AbsoluteUri), .. values])));
        await provider.GetRequiredService<TestClient>().Pipeline.CallAsync();
        return Assert.Single(server.Requests);
    }

    private static async Task<OptionsValidationException> StartAsync(string schemes, Action<IServiceCollection, ClientRegistration<TestClient, ApiRegistrationOptions>> register)
    {
        SecurityScheme[] all = [s_login, s_oauth, s_key, s_other, s_authorization];
        var names = schemes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var description = new ApiDescription("PetClient", [new ServerRegion("s0", new Uri("https://api.test"))])
        {
            RequiresCredential = true,
            SecuritySchemes = [.. all.Where(scheme => names.Contains(scheme.Name))],
        };
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services, GeneralApi.Registration(description));
        using var host = builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Tokens : ITokenProvider
    {
        public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => new("given");
    }
}
