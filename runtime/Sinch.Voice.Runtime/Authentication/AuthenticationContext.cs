using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the facts about a request that a credential needs besides the message.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Body">The body.</param>
/// <param name="Time">The clock.</param>
/// <param name="Attempt">The number of the attempt, starting with 1.</param>
internal readonly record struct AuthenticationContext(ApiOperation Operation, RequestBody? Body, TimeProvider Time, int Attempt);
