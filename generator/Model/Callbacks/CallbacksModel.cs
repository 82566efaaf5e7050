using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Callbacks;

/// <summary>The callbacks: emitted as a base class for handlers.</summary>
/// <param name="HandlerName">The C# name of the base class.</param>
/// <param name="EventUnion">The union of all events.</param>
/// <param name="Callbacks">The callbacks in document order.</param>
internal sealed record CallbacksModel(string HandlerName, string EventUnion, EquatableArray<CallbackModel> Callbacks);

/// <summary>A callback: emitted as a method that handlers override.</summary>
/// <param name="WireName">The webhook's name in the document.</param>
/// <param name="MethodName">The C# name without <c>Async</c>.</param>
/// <param name="EventType">The type of the event.</param>
/// <param name="CallId">The property of the event with the ID of its call; <see langword="null"/> if it has none.</param>
/// <param name="CallResourceUrl">The property of the event with the URL of its call; <see langword="null"/> if it has none.</param>
/// <param name="ParameterName">The name of the event as a parameter.</param>
/// <param name="ResponseType">The type of the response; <see langword="null"/> if there is none.</param>
/// <param name="Summary">The summary in CommonMark.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record CallbackModel(
    string WireName,
    string MethodName,
    string EventType,
    string? CallId,
    string? CallResourceUrl,
    string ParameterName,
    string? ResponseType,
    string? Summary,
    string? Description);

/// <summary>A request that the server makes on behalf of an operation. Its bodies are emitted as types; the application receives it.</summary>
/// <param name="Name">The callback's name in the document.</param>
/// <param name="Request">The method and the URL expression of the document.</param>
/// <param name="Event">The type of the request body; <see langword="null"/> if it needs no emitted type.</param>
/// <param name="Response">The type of the response; <see langword="null"/> if it needs no emitted type.</param>
internal sealed record OperationCallbackModel(string Name, string Request, ModelType? Event, ModelType? Response);
