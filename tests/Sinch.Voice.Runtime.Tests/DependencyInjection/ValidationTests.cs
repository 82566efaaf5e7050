using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Sinch.Voice.Runtime.Tests.DependencyInjection;

/// <summary>The host reports all invalid options when it starts: each by its key, and never with a value.</summary>
public sealed class ValidationTests
{
    private const string Secret = "not*base64*hush";

    [Fact]
    public async Task A_host_does_not_start_and_all_that_is_wrong_is_said()
    {
        var section = TestClient.Section(
            ("ApplicationKey", "hush:key"),
            ("ApplicationSecret", Secret),
            ("Authentication", "hush1"),
            ("Region", "hush2"),
            ("Endpoint", "hush3"),
            ("Timeout", "00:00:00"),
            ("MaxResponseSize", "10 MB"),
            ("ServerOverrides:callingapi.sinch.com", "ftp://hush"));
        var exception = await StartAsync(services => TestClient.Registration.Add(services, null, section));

        Assert.Equal(
            [
                "Sinch:Voice:Authentication is neither Signed nor Basic.",
                "Sinch:Voice:Region is not a region of TestClient: use one of Global, Europe, or Endpoint for another server.",
                "Sinch:Voice:Endpoint is not an absolute HTTP or HTTPS URL without user, query and fragment.",
                "Sinch:Voice:Timeout is not a positive time span of at most 24 days, such as 00:00:30.",
                "Sinch:Voice:MaxResponseSize is not a positive number of bytes of at most 2147483591.",
                "Sinch:Voice:ServerOverrides:callingapi.sinch.com does not map one server to another: each must be an absolute HTTP or HTTPS URL without user, query and fragment.",
                "Sinch:Voice:ApplicationKey is not a valid application key: colons and white space are not allowed.",
                "Sinch:Voice:ApplicationSecret is not valid Base64: copy it unchanged from the Sinch dashboard.",
            ],
            exception.Failures);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_resembles_an_option_is_said_and_others_are_the_applications_own()
    {
        var section = TestClient.Section(
            ("ApplicationKey", "key"), ("ApplicationSecret", "c2VjcmV0"), ("Regoin", "hush"), ("endpoints", "hush"), ("DefaultCaller", "+46700000001"), ("Endpoin:ApplicationKey", "k"), ("ServerOverides:callingapi.sinch.com", "https://a.test"));
        var exception = await StartAsync(services => TestClient.Registration.Add(services, null, section));
        Assert.Equal(
            [
                "Sinch:Voice:endpoints has no effect: use Endpoint.",
                "Sinch:Voice:Regoin has no effect: use Region.",
                "Sinch:Voice:ServerOverides has no effect: use ServerOverrides.",
            ],
            exception.Failures);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task What_is_missing_is_said(string? empty)
    {
        var section = TestClient.Section(("ApplicationKey", empty), ("ApplicationSecret", empty));
        var exception = await StartAsync(services => TestClient.Registration.Add(services, "eu", section));
        Assert.Equal(
            [
                "Sinch:Voice:ApplicationKey is missing: the Sinch dashboard shows the key of each application.",
                "Sinch:Voice:ApplicationSecret is missing: the Sinch dashboard shows the secret of each application.",
            ],
            exception.Failures);
    }

    [Fact]
    public async Task Options_from_code_are_named_as_properties()
    {
        var exception = await StartAsync(services => TestClient.Registration.Add(services, null, options =>
        {
            options.ApplicationKey = "my-key";
            options.ApplicationSecret = Secret;
            options.Authentication = (SinchAuthentication)7;
        }));
        Assert.Equal(
            [
                "SinchVoiceOptions.ApplicationSecret is not valid Base64: copy it unchanged from the Sinch dashboard.",
                "SinchVoiceOptions.Authentication is neither Signed nor Basic.",
            ],
            exception.Failures);
    }

    [Fact]
    public async Task Options_from_the_root_of_the_configuration_are_named_by_their_keys_alone()
    {
        var exception = await StartAsync(services => TestClient.Registration.Add(services, null, TestClient.Configuration()));
        Assert.StartsWith("ApplicationKey is missing", exception.Failures.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_servers_needs_an_endpoint()
    {
        var registration = new ClientRegistration<TestClient, SinchVoiceOptions>(new SinchApiDescription("Homeless", []), static pipeline => new TestClient(pipeline));
        var exception = await StartAsync(services => registration.Add(services, null, TestClient.Valid()));
        Assert.Equal("Sinch:Voice:Endpoint is missing: the document of Homeless declares no server.", Assert.Single(exception.Failures));
    }

    [Fact]
    public void Without_a_host_the_client_is_not_created()
    {
        var services = new ServiceCollection();
        TestClient.Registration.Add(services, null, TestClient.Section());
        using var provider = services.BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<TestClient>);
    }

    private static async Task<OptionsValidationException> StartAsync(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        using var host = builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }
}
