namespace Sinch.Voice.Runtime.Tests.Authentication;

/// <summary>The credentials of any API: where they go, and what they refuse without repeating it.</summary>
public sealed class ApiCredentialTests
{
    private const string Hush = "hush\r\nX: y";

    public static TheoryData<string> Refused => ["user", "password", "token", "header", "query", "cookie"];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_would_break_out_is_refused_without_being_repeated(string what)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => what switch
        {
            "user" => ApiCredentials.Basic(Hush, "p"),
            "password" => ApiCredentials.Basic("u", Hush),
            "token" => ApiCredentials.Bearer(Hush),
            "header" => ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", Hush),
            "query" => ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Hush),
            _ => ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", Hush),
        });
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApiKeyLocation.Header, "X\r\nEvil")]
    [InlineData(ApiKeyLocation.Header, "")]
    [InlineData(ApiKeyLocation.Header, "Content-Type")]
    [InlineData(ApiKeyLocation.Header, "host")]
    [InlineData(ApiKeyLocation.Header, "Cookie")]
    [InlineData(ApiKeyLocation.Cookie, "a=b")]
    [InlineData(ApiKeyLocation.Cookie, "a;b")]
    [InlineData(ApiKeyLocation.Query, "")]
    [InlineData((ApiKeyLocation)7, "x")]
    public void A_place_that_a_key_can_not_go_to_is_refused(ApiKeyLocation location, string name)
        => Assert.ThrowsAny<ArgumentException>(() => ApiCredentials.ApiKey(location, name, "k"));

    [Theory]
    [InlineData(ApiKeyLocation.Cookie, "a;b")]
    [InlineData(ApiKeyLocation.Cookie, "a b")]
    [InlineData(ApiKeyLocation.Header, "Schlüssel")]
    [InlineData(ApiKeyLocation.Query, "")]
    public void A_key_that_can_not_go_there_is_refused(ApiKeyLocation location, string key)
        => Assert.Equal("key", Assert.ThrowsAny<ArgumentException>(() => ApiCredentials.ApiKey(location, "x", key)).ParamName);

    [Fact]
    public void Nothing_is_refused_as_null()
    {
        Assert.Throws<ArgumentNullException>(() => ApiCredentials.Basic(null!, ""));
        Assert.Throws<ArgumentNullException>(() => ApiCredentials.Basic("", null!));
        Assert.Throws<ArgumentNullException>(() => ApiCredentials.Bearer((string)null!));
        Assert.Throws<ArgumentNullException>(() => ApiCredentials.Bearer((ITokenProvider)null!));
        Assert.Throws<ArgumentNullException>(() => ApiCredentials.All(null!));
        Assert.Throws<ArgumentNullException>(() => ApiCredentials.All(ApiCredentials.None, null!));
    }

    [Fact]
    public void No_secret_is_shown()
    {
        ApiCredential[] credentials =
        [
            ApiCredentials.Basic("me", "hush"), ApiCredentials.Bearer("hush"), ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", "hush"),
            ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", "hush"), ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", "hush"),
            ApiCredentials.All(ApiCredentials.Bearer("hush"), ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", "hush")), ApiCredentials.None,
        ];
        Assert.All(credentials, credential => Assert.DoesNotContain("hush", credential.ToString(), StringComparison.Ordinal));
        Assert.Equal("Bearer credential, API key in the query parameter key", credentials[5].ToString());
    }

    [Fact]
    public void Two_for_one_place_are_refused()
    {
        Assert.StartsWith("Two credentials set the header authorization.", Refuse(ApiCredentials.Basic("u", "p"), ApiCredentials.Bearer("t")), StringComparison.Ordinal);
        Assert.StartsWith(
            "Two credentials set the header x-key.",
            Refuse(ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", "a"), ApiCredentials.All(ApiCredentials.ApiKey(ApiKeyLocation.Header, "x-key", "b"))),
            StringComparison.Ordinal);

        static string Refuse(params ApiCredential[] credentials) => Assert.Throws<ArgumentException>(() => ApiCredentials.All(credentials)).Message;
    }

    [Theory]
    [InlineData("https://a.test/x", "https://a.test/x?k%20y=%C3%A4%26")]
    [InlineData("https://a.test/x%2Fy?a=1&b=%20", "https://a.test/x%2Fy?a=1&b=%20&k%20y=%C3%A4%26")]
    [InlineData("https://a.test/?k%20y=old&a=1", "https://a.test/?a=1&k%20y=%C3%A4%26")]
    [InlineData("https://a.test/?", "https://a.test/?k%20y=%C3%A4%26")]
    public async Task A_key_in_the_query_is_there_once_however_often_the_message_comes_by(string address, string expected)
    {
        var credential = ApiCredentials.ApiKey(ApiKeyLocation.Query, "k y", "ä&");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await AuthenticateAsync(credential, request);
        await AuthenticateAsync(credential, request);
        Assert.Equal(expected, request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task A_key_in_a_cookie_leaves_the_others()
    {
        var credential = ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", "new");
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://a.test/");
        request.Headers.TryAddWithoutValidation("Cookie", "a=1; key=old; b=2");
        await AuthenticateAsync(credential, request);
        await AuthenticateAsync(credential, request);
        Assert.Equal(["a=1; b=2; key=new"], request.Headers.GetValues("Cookie"));
    }

    [Fact]
    public async Task Key_and_token_replace_what_was_there()
    {
        var credential = ApiCredentials.All(ApiCredentials.Bearer("t"), ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", "k"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://a.test/");
        await AuthenticateAsync(credential, request);
        await AuthenticateAsync(credential, request);
        Assert.Equal("Bearer t", request.Headers.Authorization!.ToString());
        Assert.Equal(["k"], request.Headers.GetValues("X-Key"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hush\n")]
    [InlineData("hush hush")]
    public async Task A_token_that_can_not_be_one_is_refused_without_being_repeated(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://a.test/");
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => AuthenticateAsync(ApiCredentials.Bearer(new Tokens(token)), request).AsTask());
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public void Credentials_of_Sinch_need_not_be_awaited()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://a.test/");
        Assert.True(AuthenticateAsync(Api.Signed, request).AsTask().IsCompletedSuccessfully);
        Assert.Equal("Application", request.Headers.Authorization!.Scheme);
    }

    private static ValueTask AuthenticateAsync(ApiCredential credential, HttpRequestMessage request)
        => credential.AuthenticateAsync(request, new AuthenticationContext(Api.Get(), null, TimeProvider.System, 1), TestContext.Current.CancellationToken);

    private sealed class Tokens(string? token) : ITokenProvider
    {
        public async ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return token!;
        }
    }
}
