using System.Text;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Inputs;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Tells the generator of the items of a project, as the package's build task does.</summary>
internal static class Manifest
{
    public static AdditionalText Of(IEnumerable<Spec> specs)
    {
        var text = new StringBuilder();
        foreach (var spec in specs.Where(spec => spec.IsItem || spec.IsCompanion))
        {
            text.AppendLine(ManifestFormat.Section(spec.Path));
            foreach (var (name, value) in spec.IsItem ? spec.Metadata : new() { [ManifestFormat.Companion] = spec.CompanionName ?? spec.Path })
            {
                text.AppendLine(ManifestFormat.Entry(name, value));
            }
        }

        return new InMemoryText($"obj/{ManifestFormat.FileName}", text.ToString());
    }
}
