namespace Sinch.Voice.Generator.Model.Callbacks;

/// <summary>A callback: emitted as a method that handlers override.</summary>
/// <param name="WireName">The webhook's name in the document.</param>
/// <param name="MethodName">The C# name without <c>Async</c>.</param>
/// <param name="EventType">The type of the event.</param>
/// <param name="ParameterName">The name of the event as a parameter.</param>
/// <param name="ResponseType">The type of the answer; <see langword="null"/> if nothing is answered.</param>
/// <param name="Summary">The summary in CommonMark.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record CallbackModel(
    string WireName,
    string MethodName,
    string EventType,
    string ParameterName,
    string? ResponseType,
    string? Summary,
    string? Description);
