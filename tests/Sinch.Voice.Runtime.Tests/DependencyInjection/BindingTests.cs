using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sinch.Voice.Runtime.Tests.DependencyInjection;

/// <summary>Options as the configuration has them.</summary>
public sealed class BindingTests
{
    [Theory]
    [InlineData("Europe")]
    [InlineData("europe ")]
    public void A_region_is_found_by_its_name(string name)
        => Assert.Equal("https://calling-euc1.test/", Bind(TestClient.Valid(("Region", name))).Region!.Server.AbsoluteUri);

    [Fact]
    public void Everything_has_a_default()
    {
        var options = Bind(TestClient.Valid());
        Assert.Equal("my-key", options.ApplicationKey);
        Assert.Equal(SinchAuthentication.Signed, options.Authentication);
        Assert.Null(options.Region);
        Assert.Null(options.Endpoint);
        Assert.Equal(TimeSpan.FromSeconds(100), options.Timeout);
        Assert.Empty(options.ServerOverrides);
    }

    [Fact]
    public void An_empty_value_is_none()
    {
        var options = Bind(TestClient.Valid(("Region", ""), ("Endpoint", ""), ("Timeout", " "), ("Authentication", ""), ("ServerOverrides:a.test", "")));
        Assert.Null(options.Region);
        Assert.Equal(TimeSpan.FromSeconds(100), options.Timeout);
        Assert.Empty(options.ServerOverrides);
    }

    [Fact]
    public void Endpoint_timeout_and_authentication_are_read()
    {
        var options = Bind(TestClient.Valid(("Endpoint", "http://127.0.0.1:5000/x"), ("Timeout", "00:00:07"), ("MaxResponseSize", "5000"), ("Authentication", "basic")));
        Assert.Equal("http://127.0.0.1:5000/x", options.Endpoint!.AbsoluteUri);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Timeout);
        Assert.Equal(5000, options.MaxResponseSize);
        Assert.Equal(SinchAuthentication.Basic, options.Authentication);
    }

    [Fact]
    public void Servers_that_take_the_place_of_others_are_read_with_and_without_scheme()
    {
        const string Json =
            """
            { "Sinch": { "Voice": {
                "ApplicationKey": "my-key", "ApplicationSecret": "BeIukql3pTKJ8RGL5zo0DA==",
                "ServerOverrides": {
                    "callingapi.sinch.com": "http://127.0.0.1:1",
                    "https://other.test:8443/": "http://127.0.0.1:2/two",
                    "http://plain.test": "http://127.0.0.1:3" } } } }
            """;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Json));
        var section = new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("Sinch:Voice");
        Assert.Equal(
            [
                "http://plain.test/ -> http://127.0.0.1:3/",
                "https://callingapi.sinch.com/ -> http://127.0.0.1:1/",
                "https://other.test:8443/ -> http://127.0.0.1:2/two",
            ],
            Bind(section).ServerOverrides.Select(pair => $"{pair.Key} -> {pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_add_up()
    {
        var services = new ServiceCollection();
        var name = TestClient.Registration.Add(services, null, TestClient.Valid(("Timeout", "00:00:07"))).Name;
        TestClient.Registration.Add(services, null, options => options.Endpoint = new Uri("https://second.test"));
        TestClient.Registration.Add(services, null, (provider, options) => options.ApplicationKey += provider.GetRequiredService<string>());
        services.AddSingleton("-3");
        services.Configure<SinchVoiceOptions>(name, options => options.Region = TestClient.Api.Regions[1]);

        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<SinchVoiceOptions>>().Get(name);
        Assert.Equal("my-key-3", options.ApplicationKey);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Timeout);
        Assert.Equal("https://second.test/", options.Endpoint!.AbsoluteUri);
        Assert.Equal("Europe", options.Region!.Name);
    }

    private static SinchVoiceOptions Bind(IConfiguration section)
    {
        var services = new ServiceCollection();
        var builder = TestClient.Registration.Add(services, null, section);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<SinchVoiceOptions>>().Get(builder.Name);
    }
}
