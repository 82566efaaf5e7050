namespace Sinch.Voice.Testing;

/// <summary>The exception that is thrown when something that a test expects does not happen, or something happens that it does not expect.</summary>
public sealed class VoiceExpectationException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="VoiceExpectationException"/> class.</summary>
    public VoiceExpectationException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="VoiceExpectationException"/> class with a message.</summary>
    /// <param name="message">What was expected, and what happened.</param>
    public VoiceExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="VoiceExpectationException"/> class with a message and an inner exception.</summary>
    /// <param name="message">What was expected, and what happened.</param>
    /// <param name="innerException">The cause.</param>
    public VoiceExpectationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
