using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Callbacks;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model;

/// <summary>Everything that is emitted for one document.</summary>
/// <remarks>
/// The model and all it holds must compare by value and must hold nothing of Roslyn (compilations, symbols, syntax, locations), of the
/// OpenAPI reader or of JSON: it is the key of the incremental cache, so a reference into any of them would either defeat the cache or
/// keep whole compilations alive. Descriptions are kept as the document has them; they become XML only for the files that are emitted.
/// </remarks>
internal sealed record ApiModel(
    ApiContext Context,
    EquatableArray<TypeModel> Types,
    EquatableArray<GroupModel> Groups,
    ClientModel Client,
    CallbacksModel? Callbacks)
{
    /// <summary>Whether a type of the client is a union.</summary>
    public bool HasUnions => Types.Any(type => type is UnionModel);
}
