using System.Diagnostics.CodeAnalysis;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Which variant has which discriminator value. Two variants may have values that differ only by case, since what is read is compared as it is
/// written first; of one variant such values are one.
/// </summary>
internal sealed class DiscriminatorOwners
{
    private readonly Dictionary<string, SchemaNode> _owners = [];
    private readonly HashSet<(string Value, string Pointer)> _spellings = [];

    /// <returns>Whether the value wasn't taken yet.</returns>
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
