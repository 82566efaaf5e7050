using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Authentication;

public sealed class CredentialTests
{
    [Theory]
    [InlineData("not base64!")]
    [InlineData("====")]
    [InlineData(" ")]
    [InlineData("")]
    public void A_secret_that_is_not_Base64_is_refused_without_being_repeated(string secret)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => SinchCredential.Signed("key", secret));
        Assert.Equal("applicationSecret", exception.ParamName);
        if (secret.Trim().Length > 0)
        {
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>Some secrets are handed out without the padding.</summary>
    [Theory]
    [InlineData("BeIukql3pTKJ8RGL5zo0DA")]
    [InlineData("BeIukql3pTKJ8RGL5zo0DA==")]
    [InlineData(" BeIukql3pTKJ8RGL5zo0DA ")]
    public async Task A_secret_without_padding_signs_like_the_one_with_it(string secret)
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await ApiPipeline.Create(Api.Of(server.Address), SinchCredential.Signed("my-key", secret), null, null).GetPersonAsync();
        Api.AssertSigned(Assert.Single(server.Requests));
    }

    [Theory]
    [InlineData("BeIukql3pTKJ8RGL5zo0D")]
    [InlineData("BeIukql3pTKJ8RGL5zo0DA=")]
    public void A_secret_that_was_cut_off_is_refused(string secret)
        => Assert.Throws<ArgumentException>(() => SinchCredential.Signed("my-key", secret));

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("a\r\nX: y")]
    [InlineData("a\0")]
    public void A_key_that_would_break_out_is_refused(string key)
    {
        Assert.Equal("applicationKey", Assert.ThrowsAny<ArgumentException>(() => SinchCredential.Basic(key, "secret")).ParamName);
        Assert.Equal("applicationKey", Assert.ThrowsAny<ArgumentException>(() => SinchCredential.Signed(key, Api.Secret)).ParamName);
    }

    [Fact]
    public void Nothing_is_refused_as_null()
    {
        Assert.Throws<ArgumentNullException>(() => SinchCredential.Basic(null!, "secret"));
        Assert.Throws<ArgumentNullException>(() => SinchCredential.Basic("key", null!));
        Assert.Throws<ArgumentNullException>(() => SinchCredential.Signed("key", null!));
    }

    [Fact]
    public void The_secret_is_never_shown()
    {
        Assert.Equal("Signed credential of application key", SinchCredential.Signed("key", Api.Secret).ToString());
        Assert.Equal("Basic credential of application key", SinchCredential.Basic("key", "hush").ToString());
    }

    [Fact]
    public void Basic_sends_key_and_secret()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/");
        SinchCredential.Basic("key", "päss:word").Authenticate(request, [], TimeProvider.System);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("key:päss:word")), request.Headers.Authorization!.ToString());
    }

    [Fact]
    public void Signed_takes_its_time_from_the_clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 5, 6, 9, 8, 9, 120, TimeSpan.FromHours(2)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/a%2Fb?c=d");
        Api.Signed.Authenticate(request, [], clock);
        Assert.Equal("2024-05-06T07:08:09.120Z", request.Headers.GetValues("x-timestamp").Single());
        Assert.Equal(
            "my-key:" + RequestSignature.Compute(new(Convert.FromBase64String(Api.Secret)), "GET", [], "", "2024-05-06T07:08:09.120Z", "/a%2Fb"),
            request.Headers.Authorization!.Parameter);
    }

    [Fact]
    public void Authenticating_again_replaces_the_first_signature()
    {
        var clock = new FakeTimeProvider();
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/");
        Api.Signed.Authenticate(request, [], clock);
        var first = request.Headers.Authorization;
        clock.Advance(TimeSpan.FromSeconds(1));
        Api.Signed.Authenticate(request, [], clock);
        Assert.NotEqual(first, request.Headers.Authorization);
        Assert.Single(request.Headers.GetValues("x-timestamp"));
    }
}
