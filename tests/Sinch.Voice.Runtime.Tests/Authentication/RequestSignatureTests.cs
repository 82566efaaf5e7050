using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Authentication;

public sealed class RequestSignatureTests
{
    public static TheoryData<string> Vectors => new(ReadVectors().Select(vector => vector.GetProperty("id").GetString()!));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_published_vectors_are_reproduced(string id)
    {
        var vector = ReadVectors().Single(vector => vector.GetProperty("id").GetString() == id);
        Assert.Equal(vector.GetProperty("signature").GetString(), Compute(vector));
    }

    [Fact]
    public void A_long_path_is_signed_as_a_short_one()
    {
        var path = "/" + new string('x', 5_000);
        var text = $"GET\n\n\nx-timestamp:t\n{path}";
        var expected = Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(new byte[] { 1, 2 }, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(expected, RequestSignature.Compute(new([1, 2]), "GET", [], "", "t", path));
    }

    [Fact]
    public async Task Sixteen_threads_with_one_credential_never_sign_wrongly()
    {
        const int Threads = 16;
        const int Signatures = 20_000;
        var secret = Convert.FromBase64String(Api.Secret);
        var tasks = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                var body = Encoding.UTF8.GetBytes($"{{\"thread\":{thread}}}");
                var path = $"/calls/{thread}";
                for (var i = 0; i < Signatures; i++)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "https://localhost" + path);
                    Api.Signed.Authenticate(request, body, TimeProvider.System);
                    var timestamp = request.Headers.GetValues("x-timestamp").Single();
                    var expected = RequestSignature.Compute(new(secret), "POST", body, "", timestamp, path);
                    if (request.Headers.Authorization!.Parameter != "my-key:" + expected)
                    {
                        return false;
                    }
                }

                return true;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));

        Assert.All(await Task.WhenAll(tasks), Assert.True);
    }

    private static string Compute(JsonElement vector)
    {
        string Text(string name) => vector.GetProperty(name).GetString()!;
        return RequestSignature.Compute(
            new(Convert.FromBase64String(Text("secret"))), Text("method"), Encoding.UTF8.GetBytes(Text("body")), Text("contentType"), Text("timestamp"), Text("path"));
    }

    private static List<JsonElement> ReadVectors()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "signing-vectors.json")));
        return [.. document.RootElement.EnumerateArray().Select(vector => vector.Clone())];
    }
}
