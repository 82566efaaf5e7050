using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>The operations with one tag: emitted as a class, and as a property of the client.</summary>
internal sealed record GroupModel(
    string ClassName,
    string PropertyName,
    string? Description,
    EquatableArray<OperationModel> Operations);
