namespace Sinch.Voice.Tests.Support;

/// <summary>The application that tests sign with: that of the platform's documentation.</summary>
public static class TestApplication
{
    /// <summary>The key.</summary>
    public const string Key = "669E367E-6BBA-48AB-AF15-266871C28135";

    /// <summary>The secret, in Base64.</summary>
    public const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";
}
