using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Callbacks;

/// <summary>The callbacks of the platform: emitted as a base class for handlers.</summary>
/// <param name="HandlerName">The C# name of the base class.</param>
/// <param name="EventUnion">The union of all events.</param>
/// <param name="Callbacks">The callbacks in document order.</param>
internal sealed record CallbacksModel(string HandlerName, string EventUnion, EquatableArray<CallbackModel> Callbacks);
