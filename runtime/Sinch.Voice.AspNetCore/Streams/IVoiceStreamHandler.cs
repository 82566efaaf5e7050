using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice;

/// <summary>Handles the streams of calls that a <c>connectStream</c> action connects to the application.</summary>
/// <example>
/// <code>
/// sealed class Echo : IVoiceStreamHandler
/// {
///     public async Task HandleAsync(StreamedCall call, CancellationToken cancellationToken)
///     {
///         await call.AnswerAsync(cancellationToken);
///         await foreach (var audio in call.ReadAudioAsync(cancellationToken))
///         {
///             await call.WriteAudioAsync(audio, cancellationToken);
///         }
///     }
/// }
/// </code>
/// </example>
public interface IVoiceStreamHandler
{
    /// <summary>Handles the stream of a call, from the connection to its end.</summary>
    /// <remarks>
    /// When the method returns, the platform hangs up; a call that was not answered is rejected. The method may leave an
    /// <see cref="OperationCanceledException"/> unhandled once the call has ended.
    /// </remarks>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">The token that is cancelled when the call ends or the application stops.</param>
    /// <returns>A task that represents the handling of the call.</returns>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "Visual Basic can write it in brackets.")]
    Task HandleAsync(StreamedCall call, CancellationToken cancellationToken);
}
