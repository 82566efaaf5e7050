using System.Diagnostics.CodeAnalysis;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>Reports contradictions between a discriminator and its variants.</summary>
internal sealed class DiscriminatorCheck(BuildContext context, SchemaReferences references)
{
    /// <summary>Returns the default variant of the union, and reports one that is not a variant.</summary>
    public SchemaNode? DefaultOf(SchemaNode union, List<SchemaNode> variants)
    {
        if (DefaultMapping.Of(union.Schema) is not { } target)
        {
            return null;
        }

        var index = variants.FindIndex(variant => references.TryGetComponent(variant.Schema, out var id) && id == target);
        if (index >= 0)
        {
            return variants[index];
        }

        var discriminator = DocumentPointer.Append(union.Pointer, "discriminator");
        var pointer = new[] { DefaultMapping.Keyword, ExtensionNames.DefaultMapping }.Select(keyword => DocumentPointer.Append(discriminator, keyword))
            .FirstOrDefault(pointer => context.Raw.FindText(pointer) is not null) ?? DocumentPointer.Append(union.Pointer, ExtensionNames.DefaultMapping);
        context.Diagnostics.Add(DiagnosticDescriptors.UnmappedDiscriminatorValue, pointer, DocumentPointer.Tokens(pointer).Last(), target);
        return null;
    }

    /// <summary>Reports keys of the mapping that name no variant.</summary>
    public void OfMapping(SchemaNode union, List<SchemaNode> variants)
    {
        if (union.Schema.Discriminator?.Mapping is not { } mapping)
        {
            return;
        }

        var ids = variants.ConvertAll(variant => references.TryGetComponent(variant.Schema, out var id) ? id : null);
        var pointer = DocumentPointer.Append(union.Pointer, "discriminator", "mapping");

        foreach (var (key, target) in mapping.Select(entry => (entry.Key, entry.Value)))
        {
            if (SchemaReferences.MappedComponent(target) is not { } id || !ids.Contains(id))
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnmappedDiscriminatorValue,
                    DocumentPointer.Append(pointer, key),
                    key,
                    context.Raw.FindText(DocumentPointer.Append(pointer, key)) ?? SchemaReferences.Describe(target));
            }
        }
    }

    /// <param name="own">The values that the variant's own schema allows; <see langword="null"/> if it lists none.</param>
    /// <param name="hasKeys">Whether the mapping has a key for the variant.</param>
    /// <param name="owners">The variants of the values so far.</param>
    public void OfVariant(
        SchemaNode variant, ObjectShape shape, string discriminator, IReadOnlyList<string>? own, bool hasKeys, DiscriminatorOwners owners)
    {
        if (shape[discriminator].Count == 0)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.VariantWithoutDiscriminator, variant.Pointer, NameOf(variant), discriminator);
        }

        // A variant with keys may share an enum with all others, because the mapping tells them apart. A single fixed value cannot be shared.
        if (own is null || (hasKeys && own.Distinct().Count() > 1))
        {
            return;
        }

        foreach (var value in own)
        {
            if (owners.TryGet(value, out var owner) && NameOf(owner) != NameOf(variant))
            {
                context.Diagnostics.Add(DiagnosticDescriptors.AmbiguousDiscriminatorValue, variant.Pointer, NameOf(variant), value, NameOf(owner));
            }
        }
    }

    private string NameOf(SchemaNode variant) => references.TryGetComponent(variant.Schema, out var id) ? id : variant.Pointer;
}

/// <summary>
/// Assigns the discriminator values to the variants. Values of two variants may differ only in case, because reading tries the exact case first; for one
/// variant such values are one.
/// </summary>
internal sealed class DiscriminatorOwners
{
    private readonly Dictionary<string, SchemaNode> _owners = [];
    private readonly HashSet<(string Value, string Pointer)> _spellings = [];

    /// <returns>Whether the value was free.</returns>
    public bool Take(string value, SchemaNode variant)
    {
        var isFree = !_owners.ContainsKey(value) && _spellings.Add((value.ToUpperInvariant(), variant.Pointer));
        if (isFree)
        {
            _owners.Add(value, variant);
        }

        return isFree;
    }

    public bool TryGet(string value, [MaybeNullWhen(false)] out SchemaNode owner) => _owners.TryGetValue(value, out owner);
}
