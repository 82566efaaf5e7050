namespace Sinch.Voice.Client.Tests.Infrastructure;

internal static class TestCredentials
{
    public static SinchCredential Signed { get; } = SinchCredential.Signed(TestApplication.Key, TestApplication.Secret);

    public static SinchCredential Basic { get; } = SinchCredential.Basic(TestApplication.Key, TestApplication.Secret);
}
