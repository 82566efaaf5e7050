using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Applies the merge keys of a mapping: <c>&lt;&lt;: *defaults</c> adds the members of other mappings that the mapping does not have.</summary>
/// <remarks>
/// Merges are not part of YAML 1.2, but all tools of the field apply them as the type repository of YAML 1.1 defines them: of several mappings the first one
/// that has a key wins, and the mapping's own key wins over all, wherever it stands.
/// </remarks>
internal sealed class YamlMerges
{
    private const string Key = "<<";

    private List<(YamlMapping Mapping, int Index)>? _sources;

    /// <summary>Returns whether a key is a merge. In quotes it is an ordinary key.</summary>
    public static bool IsMerge(ParsingEvent key)
        => key is Scalar { Style: ScalarStyle.Plain, Value: Key } scalar && (scalar.Tag.IsEmpty || scalar.Tag.Value == YamlTypes.Merge);

    /// <param name="source">A mapping, or a sequence of mappings.</param>
    /// <param name="span">The span of the source.</param>
    /// <param name="index">The number of members before the key.</param>
    public void Add(YamlNode source, TextSpan span, int index)
    {
        if (source is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                AddMapping(item.Value, item.Span, index);
            }
        }
        else
        {
            AddMapping(source, span, index);
        }
    }

    /// <summary>Returns the mapping with the merged members, which stand where the key does.</summary>
    public YamlMapping ApplyTo(YamlMapping mapping)
    {
        if (_sources is null)
        {
            return mapping;
        }

        var merged = new YamlMapping();
        var next = 0;
        foreach (var (source, index) in _sources)
        {
            for (; next < index; next++)
            {
                merged.TryAdd(mapping.Members[next]);
            }

            foreach (var member in source.Members.Where(member => mapping.Find(member.Name!) is null))
            {
                merged.TryAdd(member);
            }
        }

        for (; next < mapping.Members.Count; next++)
        {
            merged.TryAdd(mapping.Members[next]);
        }

        return merged;
    }

    private void AddMapping(YamlNode source, TextSpan span, int index)
        => (_sources ??= []).Add(source is YamlMapping mapping
            ? (mapping, index)
            : throw new YamlDefectException(span, "the value of the merge key '<<' is not a mapping, nor a sequence of mappings"));
}
