using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// Signing a request with a body of 300 bytes, headers and all, against the two hashes alone: MD5 of the body, HMAC-SHA256 of the string
/// to sign, which is as long as it has to be.
/// </summary>
[MemoryDiagnoser]
public class SignRequest : IPair, IDisposable
{
    private const int BodyLength = 300;
    private const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";
    private const string Path = "/calling/v1/callouts";

    private readonly SinchCredential _credential = SinchCredential.Signed("669E367E-6BBA-48AB-AF15-266871C28135", Secret);
    private readonly byte[] _body = [.. Enumerable.Repeat((byte)'x', BodyLength)];
    private readonly byte[] _secret = Convert.FromBase64String(Secret);
    private readonly byte[] _stringToSign = new byte["POST\n".Length + 24 + "\napplication/json\nx-timestamp:2022-03-21T13:13:59.000Z\n".Length + Path.Length];
    private readonly HttpRequestMessage _message;

    public SignRequest()
    {
        _message = new(HttpMethod.Post, new Uri("https://calling.api.sinch.com" + Path)) { Content = new ByteArrayContent(_body) };
        _message.Content.Headers.ContentType = new("application/json");
    }

    [Benchmark]
    public void Signed() => _credential.Authenticate(_message, _body, TimeProvider.System);

    [Benchmark(Baseline = true)]
    public void Hashes()
    {
        Span<byte> md5 = stackalloc byte[MD5.HashSizeInBytes];
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
#pragma warning disable CA5351 // The platform's algorithm asks for MD5.
        MD5.HashData(_body, md5);
#pragma warning restore CA5351
        HMACSHA256.HashData(_secret, _stringToSign, signature);
    }

    IEnumerable<RatioLine> IPair.Measure()
    {
        yield return new("sign a request of 300 bytes", "MD5 and HMAC-SHA256, time", Interleaved.Short.TimeRatio(Comparison.Of(Signed, Hashes)), Bar.AtMost(1.35));
        yield return new("sign a request of 300 bytes", "bytes allocated", Workload.Of(Signed).Allocate(1000), Bar.AtMost(400, "B"));
    }

    public void Dispose()
    {
        _message.Dispose();
        GC.SuppressFinalize(this);
    }
}
