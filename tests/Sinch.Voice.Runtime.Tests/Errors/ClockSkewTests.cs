using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Errors;

/// <summary>A request that is refused for its timestamp is mostly a matter of the local clock.</summary>
public sealed class ClockSkewTests
{
    private static readonly DateTimeOffset s_sent = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("40101", 301.5, "the local clock is 301 s ahead of the platform's")]
    [InlineData("40105", -3600, "the local clock is 3600 s behind the platform's")]
    [InlineData("40105", 0.9, "the local clock matches the platform's")]
    public async Task It_is_told_how_far_the_clock_is_off(string code, double seconds, string text)
    {
        var exception = await FailAsync(code, seconds);
        Assert.Equal($"Calling_Get failed with 401 ({code}): Bad timestamp; {text} [reference r1]", exception.Message);
        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.ClockSkew);
    }

    [Theory]
    [InlineData("40102", true)]
    [InlineData("40101", false)]
    public async Task Nothing_is_claimed_otherwise(string code, bool hasDate)
    {
        var exception = await FailAsync(code, 301, hasDate);
        Assert.Equal($"Calling_Get failed with 401 ({code}): Bad timestamp [reference r1]", exception.Message);
        Assert.Null(exception.ClockSkew);
    }

    private static async Task<SinchVoiceException> FailAsync(string code, double ahead, bool hasDate = true)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.Date = hasDate ? s_sent.ToString("R") : "";
            return context.RespondAsync(401, $$"""{"errorCode":{{code}},"message":"Bad timestamp","reference":"r1"}""");
        });
        var clock = new FakeTimeProvider(s_sent.AddSeconds(ahead));
        return await Api.Pipeline(server.Address, new() { TimeProvider = clock }).FailAsync();
    }
}
