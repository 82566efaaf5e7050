using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>Options and credentials that are written down, as they are when somebody logs them, without the secrets in them.</summary>
public sealed class SerializationTests
{
    private static readonly Dictionary<string, Func<object, string>> s_writers = new()
    {
        ["ToString"] = static value => value.ToString()!,
        ["System.Text.Json"] = static value => JsonSerializer.Serialize(value, value.GetType()),
        ["Newtonsoft.Json"] = static value => Newtonsoft.Json.JsonConvert.SerializeObject(value),
    };

    public static TheoryData<string> Writers => [.. s_writers.Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_credential_shows_no_secret(string writer)
        => Assert.All(
            [
                SinchCredential.Basic(Canary.User, Canary.Secret),
                SinchCredential.Signed(Canary.User, Canary.Secret),
                ApiCredentials.Basic(Canary.User, Canary.Secret),
                ApiCredentials.Bearer(Canary.Token),
                ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", Canary.Secret),
                ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Canary.Secret),
                ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", Canary.Token),
                ApiCredentials.All(ApiCredentials.Bearer(Canary.Token), ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Canary.Secret)),
            ],
            credential => Canary.AssertAbsent(s_writers[writer](credential)));

    [Theory]
    [MemberData(nameof(Writers))]
    public void Options_show_no_secret(string writer)
    {
        var general = s_writers[writer](new ApiRegistrationOptions
        {
            Credential = ApiCredentials.Bearer(Canary.Token), Username = Canary.User, Password = Canary.Secret, Token = Canary.Token, ApiKey = Canary.Secret,
        });
        var sinch = s_writers[writer](new SinchVoiceOptions { ApplicationKey = Canary.User, ApplicationSecret = Canary.Secret });

        Canary.AssertAbsent(general + sinch);
        Assert.All([general, sinch], text => Assert.Equal(writer != "ToString", text.Contains(Canary.User, StringComparison.Ordinal)));
    }
}
