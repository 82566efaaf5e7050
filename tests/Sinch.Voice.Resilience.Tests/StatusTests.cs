using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Every method and every status: how many requests the server sees of a call, and how the call ends.</summary>
public sealed class StatusTests
{
    private const string Date = "Mon, 08 Jan 2024 09:48:19 GMT";

    private static readonly string[] s_idempotent = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "QUERY"];

    /// <summary>A status, its <c>Retry-After</c>, and which requests may be sent again.</summary>
    private static readonly (int Status, string? RetryAfter, string Again)[] s_replies =
    [
        (429, null, "all"), (429, "7", "all"), (429, Date, "all"), (429, "0", "all"), (429, "soon", "all"),
        (503, null, "idempotent"), (503, "7", "all"), (503, Date, "all"), (503, "soon", "idempotent"),
        (500, null, "idempotent"), (500, "7", "idempotent"), (502, null, "idempotent"), (504, null, "idempotent"), (408, null, "idempotent"),
        (520, null, "idempotent"),
        (400, null, "none"), (401, null, "none"), (404, null, "none"), (409, "7", "none"), (501, null, "none"), (505, null, "none"),
    ];

    public static TheoryData<Way, string, int, string?, bool> Matrix
    {
        get
        {
            var data = new TheoryData<Way, string, int, string?, bool>();
            foreach (var way in Enum.GetValues<Way>())
            {
                foreach (var method in Caller.MethodsOf(way))
                {
                    foreach (var (status, retryAfter, again) in s_replies)
                    {
                        data.Add(way, method, status, retryAfter, again == "all" || (again == "idempotent" && s_idempotent.Contains(method)));
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_call_is_sent_as_often_as_it_may_be(Way way, string method, int status, string? retryAfter, bool isSentAgain)
    {
        await using var failing = await LoopbackServer.StartAsync(Responses.Of(status, retryAfter: retryAfter));
        var clock = new Clock();
        await using var caller = new Caller(way, failing.Address, clock);
        var exception = await caller.TryAsync(method);

        Assert.NotNull(exception);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.False(exception.IsTimeout);
        Assert.Equal(isSentAgain ? 4 : 1, failing.Requests.Count);
        Assert.All(failing.Requests, request => Assert.Equal(method, request.Method));
        Assert.Equal(isSentAgain ? Delays(retryAfter) : [], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_call_recovers_if_it_may(Way way, string method, int status, string? retryAfter, bool isSentAgain)
    {
        RequestDelegate failure = Responses.Of(status, retryAfter: retryAfter);
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(failure, failure, Declared.Success));
        await using var caller = new Caller(way, server.Address, new Clock());
        var exception = await caller.TryAsync(method);

        Assert.Equal(isSentAgain, exception is null);
        Assert.Equal(isSentAgain ? 3 : 1, server.Requests.Count);
    }

    /// <summary>The date is seven seconds off, and past when the second attempt fails; then delays double.</summary>
    private static double[] Delays(string? retryAfter) => retryAfter switch
    {
        "7" => [7, 7, 7],
        Date => [7, 1, 2],
        _ => [0.5, 1, 2],
    };
}
