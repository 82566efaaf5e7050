using System.Text;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>The vendor's documentation and its public repositories contain signed requests.</summary>
public sealed class WireSignatureTests
{
    private const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";
    private const string Ace = """{"event":"ace","callid":"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257","timestamp":"2014-09-24T10:59:41Z","version":1}""";

    [Theory]
    [InlineData(Secret, "POST", Ace, "2014-09-24T10:59:41Z", "/sinch/callback/ace", "Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=")]
    [InlineData(Secret, "POST", "", "2014-06-04T13:41:58Z", "/verification/v1/verifications", "srx3SkKXw/ryFJLfwFFzZTigPxR/1+9Ae+eB3olDIjM=")]
    [InlineData("bXkta2V5LXNlY3JldA==", "get", "", "2023-11-22T09:10:11.999Z", "/path/pathParamValue", "nsrLDvP6KVD/dAxb3IfAncdwjPFJVWSrseEFOcZge+A=")]
    public void Signs(string secret, string method, string body, string timestamp, string path, string signature)
    {
        var wire = new WireSignature(secret);
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(signature, wire.Create(method, bytes, "application/json", timestamp, path));
        Assert.True(wire.IsValid(signature, method, bytes, "application/json", timestamp, path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not Base64")]
    [InlineData("Tg6f")]
    [InlineData("Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=")]
    public void OtherSignaturesAreInvalid(string signature)
        => Assert.False(new WireSignature(Secret).IsValid(signature, "POST", Encoding.UTF8.GetBytes(Ace), "application/json", "2014-09-24T10:59:41Z", "/sinch/callback/ace"));

    [Theory]
    [InlineData("PUT", Ace, "application/json", "2014-09-24T10:59:41Z", "/sinch/callback/ace")]
    [InlineData("POST", Ace + " ", "application/json", "2014-09-24T10:59:41Z", "/sinch/callback/ace")]
    [InlineData("POST", Ace, "application/json; charset=utf-8", "2014-09-24T10:59:41Z", "/sinch/callback/ace")]
    [InlineData("POST", Ace, "application/json", "2014-09-24T10:59:42Z", "/sinch/callback/ace")]
    [InlineData("POST", Ace, "application/json", "2014-09-24T10:59:41Z", "/sinch/callback")]
    public void EveryPartIsSigned(string method, string body, string contentType, string timestamp, string path)
        => Assert.False(new WireSignature(Secret).IsValid(
            "Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=", method, Encoding.UTF8.GetBytes(body), contentType, timestamp, path));

    [Fact]
    public void ASecretThatIsNotBase64IsRefused()
        => Assert.Throws<ArgumentException>(() => new WireSignature("secret!"));
}
