using System.Text;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

/// <summary>The signed string, and the single spelling of a signature.</summary>
public sealed class CallbackSignatureTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("A")]
    [InlineData("====")]
    [InlineData("not Base64!")]
    [InlineData("AAAA")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=AAAA")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb5=")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc 1BNC87IEygAfLbJqZb4=")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc\r\n1BNC87IEygAfLbJqZb4=")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=,Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=")]
    public async Task A_signature_in_any_other_spelling_is_refused(string signature)
    {
        var verification = await new Incoming { Authorization = $"Application {Incoming.Key}:{signature}" }.VerifyAsync();
        Assert.False(verification.IsAccepted);
        Assert.True(verification.Refusal is CallbackRefusal.WrongSignature or CallbackRefusal.MalformedAuthorization, verification.Refusal.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_callback_without_body_or_content_type_can_be_signed(string? contentType)
    {
        var verification = await new Incoming { Body = [], ContentType = contentType }.Sign().VerifyAsync();
        Assert.True(verification.IsAccepted);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    [InlineData("application/json ;charset=\"utf-8\"")]
    public async Task The_content_type_is_signed_as_it_came(string contentType)
        => Assert.True((await new Incoming { ContentType = contentType }.Sign().VerifyAsync()).IsAccepted);

    [Theory]
    [InlineData("/")]
    [InlineData("/a%2Fb")]
    [InlineData("/a%2fb")]
    [InlineData("/%C3%A5//x/../y")]
    public async Task The_path_is_signed_as_it_came(string path)
    {
        var signed = new Incoming { Path = path }.Sign();
        Assert.True((await signed.VerifyAsync()).IsAccepted);
        Assert.Equal(CallbackRefusal.WrongSignature, (await (signed with { Path = Uri.UnescapeDataString(path) + "?" }).VerifyAsync()).Refusal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_signed_as_they_are()
    {
        var body = new byte[70_000];
        new Random(1).NextBytes(body);
        var signed = new Incoming { Body = body }.Sign();
        Assert.True((await signed.VerifyAsync()).IsAccepted);
        Assert.False((await (signed with { Body = body[..^1] }).VerifyAsync()).IsAccepted);
        Assert.False((await (signed with { Body = [.. Encoding.UTF8.Preamble, .. body] }).VerifyAsync()).IsAccepted);
    }

    [Fact]
    public async Task One_verifier_serves_many_threads()
    {
        var verifier = new CallbackVerifier(Incoming.Options());
        var wrong = 0;
        await Parallel.ForAsync(0, 20_000, TestContext.Current.CancellationToken, async (i, _) =>
        {
            var signed = new Incoming { Body = BitConverter.GetBytes(i) }.Sign();
            var isGood = i % 10 != 0;
            var callback = isGood ? signed : signed with { Body = BitConverter.GetBytes(~i) };
            if ((await callback.VerifyAsync(verifier)).IsAccepted != isGood)
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
    }
}
