using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>What credentials need to know of a request beside the message.</summary>
/// <param name="Operation">The operation that is called.</param>
/// <param name="Body">The body.</param>
/// <param name="Time">The clock.</param>
/// <param name="Attempt">How many times the message has come by, this time included.</param>
internal readonly record struct AuthenticationContext(ApiOperation Operation, RequestBody? Body, TimeProvider Time, int Attempt);
