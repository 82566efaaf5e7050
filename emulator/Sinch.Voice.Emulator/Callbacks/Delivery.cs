using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Represents an event on its way to the application.</summary>
/// <param name="Call">The call.</param>
/// <param name="Event">The event: ice, ace, pie, dice or notify.</param>
/// <param name="Body">The JSON of the event.</param>
/// <param name="Question">What waits for the response; <see langword="null"/> if nothing does.</param>
internal sealed record Delivery(Call Call, string Event, byte[] Body, Question? Question);
