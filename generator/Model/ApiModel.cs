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

/// <summary>What every emitted file needs to know of the document it comes from.</summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Accessibility">The C# keyword: <c>public</c> or <c>internal</c>.</param>
/// <param name="DocumentName">The document's file name, without a path so that the output is the same on every machine.</param>
/// <param name="IsSinch">Whether the document is one of Sinch's.</param>
/// <param name="HasDeprecatedTypes">Whether any type is deprecated, so that every file may have to use one.</param>
/// <param name="LanguageHasUnions">Whether the consumer's language version has unions.</param>
/// <param name="HidesReferencedTypes">Whether a referenced assembly has types of the same names, which these hide.</param>
internal sealed record ApiContext(
    string Namespace, string Accessibility, string DocumentName, bool IsSinch, bool HasDeprecatedTypes, bool LanguageHasUnions, bool HidesReferencedTypes);
