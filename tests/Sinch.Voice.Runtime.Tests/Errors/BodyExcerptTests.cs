namespace Sinch.Voice.Runtime.Tests.Errors;

/// <summary>An exception keeps the beginning of a body, and what it can tell of all of it.</summary>
public sealed class BodyExcerptTests
{
    private const int Kept = 4096;

    [Theory]
    [InlineData(Kept)]
    [InlineData(Kept + 1)]
    [InlineData(1_000_000)]
    public async Task More_than_four_thousand_characters_are_not_kept(int length)
    {
        await using var server = await LoopbackServer.StartAsync(502, new string('x', length), "text/html");
        var exception = await Api.Pipeline(server.Address).FailAsync();
        Assert.Equal(length == Kept ? new string('x', Kept) : new string('x', Kept) + "…", exception.RawBody);
    }

    [Fact]
    public async Task A_long_error_is_read_as_a_whole()
    {
        var body = $$"""{ "padding": "{{new string('x', 100_000)}}", "errorCode": 40001, "message": "No" }""";
        await using var server = await LoopbackServer.StartAsync(400, body);
        var exception = await Api.Pipeline(server.Address).FailAsync();
        Assert.Equal(("40001", "No", Kept + 1), (exception.ErrorCode, exception.ErrorMessage, exception.RawBody!.Length));
    }

    [Fact]
    public async Task No_character_is_cut_in_two()
    {
        await using var server = await LoopbackServer.StartAsync(502, new string('x', Kept - 1) + "😀😀", "text/plain; charset=utf-8");
        Assert.Equal(new string('x', Kept - 1) + "…", (await Api.Pipeline(server.Address).FailAsync()).RawBody);
    }

    [Fact]
    public async Task A_credential_across_the_cut_is_concealed()
    {
        const string Key = "s3cr3t-key-of-some-length";
        await using var server = await LoopbackServer.StartAsync(502, new string('x', Kept - 15) + "?api_key=" + Key, "text/plain");
        var pipeline = ApiPipeline.Create(GeneralApi.Of([server.Address]), ApiCredentials.ApiKey(ApiKeyLocation.Query, "api_key", Key), null, null);
        var exception = await pipeline.FailToCallAsync();
        Assert.DoesNotContain(Key[..5], exception.RawBody, StringComparison.Ordinal);
    }
}
