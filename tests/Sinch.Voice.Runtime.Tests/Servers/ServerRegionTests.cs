namespace Sinch.Voice.Runtime.Tests.Servers;

public sealed class ServerRegionTests
{
    [Fact]
    public void Regions_are_equal_by_name_and_server()
    {
        var region = new ServerRegion("a", new Uri("https://a.test"));
        Assert.Equal(region, new ServerRegion("a", new Uri("https://a.test/")));
        Assert.NotEqual(region, new ServerRegion("b", new Uri("https://a.test")));
        Assert.NotEqual(region, new ServerRegion("a", new Uri("https://b.test")));
        Assert.Equal("a", region.ToString());
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://a.test")]
    [InlineData("https://a.test/?q=1")]
    [InlineData("https://a.test/#f")]
    [InlineData("https://user:hush@a.test")]
    public void An_address_that_is_no_server_is_refused(string address)
    {
        var exception = Assert.Throws<ArgumentException>(() => new ServerRegion("a", new Uri(address, UriKind.RelativeOrAbsolute)));
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ApiClientOptions { Endpoint = new Uri(address, UriKind.RelativeOrAbsolute) });
    }
}
