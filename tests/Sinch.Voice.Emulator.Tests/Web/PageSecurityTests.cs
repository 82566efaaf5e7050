using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Emulator.Tests.Web;

/// <summary>Who may see and control calls: programs of this machine and the emulator's own page, and no other page of the browser.</summary>
public class PageSecurityTests
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/calls/1")]
    [InlineData("GET", "/assets/page.js")]
    [InlineData("GET", "/emulator/v1/events")]
    [InlineData("GET", "/emulator/v1/calls/1/call.json")]
    [InlineData("POST", "/emulator/v1/commands")]
    [InlineData("DELETE", "/emulator/v1/calls")]
    public async Task Name_that_was_made_to_lead_here_is_refused(string method, string path)
    {
        await using var scene = await PageScene.StartAsync();
        using var response = await scene.SendAsync(method, path, method == "POST" ? "{\"verb\":\"Describe\"}" : null, ("Host", "attacker.example:80"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(EmulatorOptions.DefaultApplicationSecret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://attacker.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Page_of_another_origin_is_refused(string header, string value)
    {
        await using var scene = await PageScene.StartAsync();
        foreach (var (method, path) in new[] { ("GET", "/emulator/v1/events"), ("PUT", "/emulator/v1/breaks"), ("POST", "/emulator/v1/commands"), ("DELETE", "/emulator/v1/calls") })
        {
            using var response = await scene.SendAsync(method, path, method is "GET" or "DELETE" ? null : "{\"verb\":\"Describe\",\"events\":[]}", (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_itself_is_served_and_confined()
    {
        await using var scene = await PageScene.StartAsync();
        using var page = await scene.SendAsync("GET", "/calls/any", null, ("Sec-Fetch-Site", "cross-site"));
        using var command = await scene.SendAsync("POST", "/emulator/v1/commands", "{\"verb\":\"Describe\"}", ("Origin", scene.Platform.Endpoint.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, command.StatusCode);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere()
    {
        await using var scene = await PageScene.StartAsync();
        var pending = new Queue<string>(["/"]);
        var seen = new HashSet<string>();
        while (pending.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var text = await scene.Http.GetStringAsync(path);
            foreach (Match match in Regex.Matches(text, """(?:href|src)="(/assets/[^"]+)"|from '\./([^']+)'"""))
            {
                pending.Enqueue(match.Groups[1].Success ? match.Groups[1].Value : $"/assets/{match.Groups[2].Value}");
            }

            Assert.DoesNotMatch("(?:href|src|import|url\\()[=('\" ]+(?:https?:)?//", text);
        }

        Assert.True(seen.Count > 10, $"Only {seen.Count} files are part of the page.");
    }

    [Fact]
    public async Task Secret_of_a_real_application_is_masked()
    {
        var secret = Convert.ToBase64String("a real secret"u8);
        await using var scene = await PageScene.StartAsync(configure: options => options.ApplicationSecret = secret);
        var updates = await scene.FollowAsync(_ => true);

        Assert.True((bool)updates[0]["settings"]!["isSecretMasked"]!);
        Assert.DoesNotContain(secret, updates[0].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_of_the_emulator_is_shown()
    {
        await using var scene = await PageScene.StartAsync();
        var updates = await scene.FollowAsync(_ => true);

        Assert.Equal(EmulatorOptions.DefaultApplicationSecret, (string?)updates[0]["settings"]!["applicationSecret"]);
    }

    [Theory]
    [InlineData("PUT", "/emulator/v1/breaks")]
    [InlineData("PUT", "/emulator/v1/clock")]
    [InlineData("POST", "/emulator/v1/calls")]
    [InlineData("POST", "/emulator/v1/held/1")]
    [InlineData("POST", "/emulator/v1/calls/1/callbacks/1/resend")]
    public async Task Form_of_another_page_is_refused(string method, string path)
    {
        await using var scene = await PageScene.StartAsync();
        using var content = new StringContent("{\"events\":[]}", Encoding.UTF8, "text/plain");
        using var response = await scene.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = content });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Uploads_are_bounded()
    {
        await using var scene = await PageScene.StartAsync();
        using var response = await scene.SendAsync("POST", "/emulator/v1/calls", new string(' ', (10 << 20) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/emulator/v1/breaks", """{"events":["nice"]}""", "is not an event. The events are ice, ")]
    [InlineData("PUT", "/emulator/v1/breaks", "null", "null")]
    [InlineData("PUT", "/emulator/v1/breaks", "{", "JSON")]
    [InlineData("PUT", "/emulator/v1/clock", """{"speed":0}""", "speed")]
    [InlineData("POST", "/emulator/v1/held/7", """{"action":"dance"}""", "action")]
    [InlineData("POST", "/emulator/v1/held/7", """{"action":"send"}""", "not held")]
    [InlineData("POST", "/emulator/v1/calls/x/callbacks/1/resend", "{}", "does not remember")]
    [InlineData("GET", "/emulator/v1/calls/x/call.json", null, "does not remember")]
    [InlineData("GET", "/emulator/v1/calls/x/callbacks/1/curl", null, "no such callback")]
    public async Task Mistake_is_named(string method, string path, string? json, string named)
    {
        await using var scene = await PageScene.StartAsync(usesRealTime: true);
        using var response = await scene.SendAsync(method, path, json);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
