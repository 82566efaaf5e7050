using System.Text;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

public sealed class AuthenticationTests
{
    private const string Target = "/v1/configuration/numbers";
    private const string Now = "2026-03-01T12:00:00.0000000Z";

    private readonly Front _front = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic")]
    [InlineData("Basic not-base64")]
    [InlineData("Basic a2V5")] // "key", without a colon
    [InlineData("Bearer token")]
    [InlineData("Application key")]
    [InlineData("Application key:")]
    [InlineData("Application key:a:b")]
    public void RefusesOtherHeaders(string? authorization)
        => Assert.Equal(
            (40100, "Authorization header missing, illegal or invalid"),
            Front.Error(_front.Handle("GET", Target, [], authorization is null ? [] : [("Authorization", authorization)])));

    [Fact]
    public void RefusesOtherBasicCredentials()
    {
        foreach (var (key, secret) in new[] { ("other", _front.Options.ApplicationSecret), (_front.Options.ApplicationKey, "other"), ("", "") })
        {
            Assert.Equal(
                (40108, "Credentials provided are invalid"),
                Front.Error(_front.Handle("GET", Target, [], ("Authorization", Front.Authorization(key, secret)))));
        }
    }

    [Fact]
    public void RefusesTheKeysOfOtherApplications()
        => Assert.Equal(40108, Front.Error(_front.Handle("GET", Target, [], ("Authorization", "Application other:c2ln"), ("x-timestamp", Now))).Code);

    [Theory]
    [InlineData(Now)]
    [InlineData("2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T12:00:00")]
    [InlineData("2026-03-01T12:05:00Z")]
    [InlineData("2026-03-01T11:55:00.000Z")]
    public void TakesTimestamps(string timestamp) => Assert.Equal(200, Signed(timestamp).Status);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-03-01 12:00:00Z")]
    [InlineData("2026-03-01T13:00:00+01:00")]
    public void RefusesOtherTimestamps(string timestamp)
        => Assert.Equal((40101, "X-Timestamp request header invalid or missing"), Front.Error(Signed(timestamp)));

    [Theory]
    [InlineData("2026-03-01T12:05:00.001Z")]
    [InlineData("2026-03-01T11:54:59.999Z")]
    public void RefusesExpiredTimestamps(string timestamp)
        => Assert.Equal((40105, "The request for authorization has expired"), Front.Error(Signed(timestamp)));

    [Fact]
    public void TheToleranceIsASetting()
    {
        var front = new Front(new RestSettings { TimestampTolerance = TimeSpan.FromSeconds(1) });
        Assert.Equal(40105, Front.Error(Signed(front, "2026-03-01T12:00:02Z", [], Target)).Code);
    }

    [Fact]
    public void RefusesWrongSignatures()
    {
        Assert.Equal((40102, "Request has invalid signature"), Front.Error(Signed(_front, Now, Encoding.UTF8.GetBytes("{}"), Target, sentBody: "[]"u8.ToArray())));
        Assert.Equal(40102, Front.Error(Signed(_front, Now, [], Target, signedPath: "/v1/configuration")).Code);
        Assert.Equal(40102, Front.Error(Signed(_front, Now, [], Target, signature: "c2ln")).Code);
    }

    [Fact]
    public void TheQueryIsNotSigned() => Assert.Equal(200, Signed(_front, Now, [], Target + "?a=b", signedPath: Target).Status);

    [Fact]
    public void SchemesAndKeysIgnoreCase()
    {
        var signature = new WireSignature(_front.Options.ApplicationSecret).Create("GET", [], "", Now, Target);
        Assert.Equal(
            200,
            _front.Handle("GET", Target, [], ("AUTHORIZATION", $"application {_front.Options.ApplicationKey.ToUpperInvariant()}:{signature}"), ("X-Timestamp", Now)).Status);
    }

    [Fact]
    public void StrangersLearnNothingAboutPaths()
        => Assert.Equal(40100, Front.Error(_front.Handle("GET", "/nowhere", [])).Code);

    private Reply Signed(string timestamp) => Signed(_front, timestamp, [], Target);

    private static Reply Signed(
        Front front, string timestamp, byte[] body, string target, byte[]? sentBody = null, string? signedPath = null, string? signature = null)
    {
        signature ??= new WireSignature(front.Options.ApplicationSecret).Create("GET", body, Front.Json, timestamp, signedPath ?? target);
        return front.Handle(
            "GET", target, sentBody ?? body,
            ("Authorization", $"Application {front.Options.ApplicationKey}:{signature}"), ("Content-Type", Front.Json), ("x-timestamp", timestamp));
    }
}
