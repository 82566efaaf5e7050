namespace Sinch.Voice.Emulator;

/// <summary>Represents the options of an emulated platform.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The key of the emulated application, unless <see cref="ApplicationKey"/> sets another one.</summary>
    public const string DefaultApplicationKey = "669e367e-6bba-48ab-af15-266871c28135";

    /// <summary>The secret of the emulated application, unless <see cref="ApplicationSecret"/> sets another one.</summary>
    public const string DefaultApplicationSecret = "ZW11bGF0b3IncyBzZWNyZXQ=";

    /// <summary>Gets or sets the key of the application that the platform knows.</summary>
    public string ApplicationKey { get; set; } = DefaultApplicationKey;

    /// <summary>Gets or sets the secret of that application, in Base64.</summary>
    public string ApplicationSecret { get; set; } = DefaultApplicationSecret;

    /// <summary>Gets or sets the URL that receives the callbacks of the application; <see langword="null"/> until the application has one.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>Gets or sets the URL that receives a callback after <see cref="CallbackUrl"/> failed.</summary>
    public Uri? FallbackUrl { get; set; }

    /// <summary>Gets the numbers that the account rents, with a leading plus.</summary>
    public IList<string> Numbers { get; } = ["+12025550101", "+12025550102", "+12025550103"];
}
