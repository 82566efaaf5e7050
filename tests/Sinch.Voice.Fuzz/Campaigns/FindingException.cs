namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>Something is wrong that nothing threw an exception for.</summary>
/// <param name="key">What all cases of the same bug have in common.</param>
/// <param name="message">The problem of the case.</param>
internal sealed class FindingException(string key, string message) : Exception(message)
{
    /// <summary>The common signature of all cases of the same bug.</summary>
    public string Key { get; } = key;
}
