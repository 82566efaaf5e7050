using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Callbacks;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model;

/// <summary>Contains everything that is emitted for one document.</summary>
/// <remarks>
/// The model must compare by value and must not refer to Roslyn (compilations, symbols, syntax, locations), to the OpenAPI reader or to JSON. It is the
/// key of the incremental cache: such a reference would defeat the cache or keep compilations alive. Descriptions are kept as in the document; they are
/// converted to XML only for files that are emitted.
/// </remarks>
internal sealed record ApiModel(
    ApiContext Context,
    EquatableArray<TypeModel> Types,
    EquatableArray<GroupModel> Groups,
    ClientModel Client,
    CallbacksModel? Callbacks)
{
    /// <summary>Gets whether the client has a union.</summary>
    public bool HasUnions => Types.Any(type => type is UnionModel);
}

/// <summary>Contains what all emitted files depend on.</summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Accessibility">The C# keyword: <c>public</c> or <c>internal</c>.</param>
/// <param name="DocumentName">The document's file name, without its path so that the output is the same on every machine.</param>
/// <param name="IsSinch">Whether the document is one of Sinch's.</param>
/// <param name="HasDeprecatedTypes">Whether any type is deprecated, so that every file may use one.</param>
/// <param name="LanguageHasUnions">Whether the consumer's language version has unions.</param>
/// <param name="HidesReferencedTypes">Whether a referenced assembly has types of the same names, which the emitted types hide.</param>
internal sealed record ApiContext(
    string Namespace, string Accessibility, string DocumentName, bool IsSinch, bool HasDeprecatedTypes, bool LanguageHasUnions, bool HidesReferencedTypes);
