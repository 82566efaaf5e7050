using System.Collections.Immutable;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Finds documents that would generate the same types: the first one keeps the namespace, the others are errors.</summary>
internal static class DuplicateClients
{
    public static IEnumerable<SpecSource> Mark(ImmutableArray<SpecSource> sources)
    {
        // Ignores case, because names of generated files are compared that way.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        var namespaces = sources.Select(source => source.Options.Namespace).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToList();
        foreach (var source in sources.OrderBy(source => source.Path, StringComparer.Ordinal))
        {
            if (owners.TryGetValue(source.Options.Namespace, out var owner))
            {
                yield return source.AsDuplicateOf(owner);
            }
            else
            {
                owners.Add(source.Options.Namespace, source.Path);
                yield return source.Among(namespaces);
            }
        }
    }
}
