namespace Sinch.Voice.Generator.Model;

/// <summary>What every emitted file needs to know of the document it comes from.</summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Accessibility">The C# keyword: <c>public</c> or <c>internal</c>.</param>
/// <param name="DocumentName">The document's file name, without a path so that the output is the same on every machine.</param>
/// <param name="HasDeprecatedTypes">Whether any type is deprecated, so that every file may have to use one.</param>
/// <param name="LanguageHasUnions">Whether the consumer's language version has unions.</param>
internal sealed record ApiContext(
    string Namespace, string Accessibility, string DocumentName, bool HasDeprecatedTypes, bool LanguageHasUnions);
