using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>The endpoint accepts requests of <see cref="CallbackSigner"/> as the platform's, and they are signed as documented.</summary>
public sealed class CallbackSignerTests : IDisposable
{
    private readonly CallbackSigner _signer = new(TestApplication.Key, TestApplication.Secret, new FakeTimeProvider(CallbackHost.Now));
    private readonly HttpClient _http = new();

    [Theory]
    [InlineData("/sinch/voice")]
    [InlineData("/sinch/voice?tenant=1")]
    [InlineData("/sinch/v%6fice")]
    public async Task An_event_reaches_its_handler(string path)
    {
        await using var host = await CallbackHost.StartAsync();
        _http.BaseAddress = host.Address;
        using var absolute = _signer.CreateRequest(new Uri(host.Address, path), new IceEvent { CallId = "1", ApplicationKey = TestApplication.Key });
        Assert.Equal(200, await SendAsync(absolute));

        using var relative = _signer.CreateRequest(new Uri(path, UriKind.Relative), new PieEvent { CallId = "2" });
        Assert.Equal(200, await SendAsync(relative));
        Assert.Equal([("ice", "1"), ("pie", "2")], host.Events.Entries.Select(entry => (entry.Method, entry.CallId)));
    }

    [Fact]
    public async Task A_body_is_sent_as_it_is()
    {
        var body = Encoding.UTF8.GetBytes("""{ "event" : "ice" , "callid": "1" }""");
        using var request = _signer.CreateRequest(new Uri("/cb", UriKind.Relative), body);
        Assert.Equal(body, await request.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var timestamp = Assert.Single(request.Headers.GetValues("x-timestamp"));
        Assert.Equal("2024-01-08T09:48:12.0000000Z", timestamp);
        var authorization = Assert.Single(request.Headers.GetValues("Authorization"));
        var signature = PlatformSignature.Compute(
            Convert.FromBase64String(TestApplication.Secret), "POST", body, "application/json; charset=utf-8", timestamp, "/cb");
        Assert.Equal($"application {TestApplication.Key}:{signature}", authorization);
    }

    [Fact]
    public void A_path_that_depends_on_a_client_is_refused()
        => Assert.Equal("address", Assert.Throws<ArgumentException>(() => _signer.CreateRequest(new Uri("voice", UriKind.Relative), new IceEvent())).ParamName);

    [Theory]
    [InlineData("a:b", TestApplication.Secret, "applicationKey")]
    [InlineData("", TestApplication.Secret, "applicationKey")]
    [InlineData(TestApplication.Key, "no Base64!", "applicationSecret")]
    public void A_key_or_secret_that_can_not_be_one_is_refused(string key, string secret, string parameter)
    {
        var exception = Assert.Throws<ArgumentException>(() => new CallbackSigner(key, secret));
        Assert.Equal(parameter, exception.ParamName);
        Assert.DoesNotContain("no Base64!", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private async Task<int> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
