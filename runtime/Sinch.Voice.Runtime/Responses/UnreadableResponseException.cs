namespace Sinch.Voice;

/// <summary>A success whose content isn't what the operation declares. It becomes a <see cref="SinchVoiceException"/>.</summary>
/// <param name="problem">What is the matter, as the end of a sentence.</param>
/// <param name="inner">What it was caused by.</param>
internal sealed class UnreadableResponseException(string problem, Exception? inner = null) : Exception(problem, inner);
