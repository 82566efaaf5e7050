namespace Sinch.Voice.Client.Tests.Infrastructure;

internal static class TestCredentials
{
    public const string Key = "669E367E-6BBA-48AB-AF15-266871C28135";
    public const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";

    public static SinchCredential Signed { get; } = SinchCredential.Signed(Key, Secret);

    public static SinchCredential Basic { get; } = SinchCredential.Basic(Key, Secret);
}
