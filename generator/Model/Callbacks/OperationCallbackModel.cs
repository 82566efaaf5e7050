using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Callbacks;

/// <summary>A request that the platform makes on behalf of an operation. Its bodies are emitted as types; receiving it is the application's.</summary>
/// <param name="Name">The callback's name in the document.</param>
/// <param name="Request">Method and address, the latter as the expression that the document has.</param>
/// <param name="Event">What is sent; <see langword="null"/> if that is nothing with a type of its own.</param>
/// <param name="Answer">What the application answers; <see langword="null"/> if that is nothing with a type of its own.</param>
internal sealed record OperationCallbackModel(string Name, string Request, ModelType? Event, ModelType? Answer);
