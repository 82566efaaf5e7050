using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Writes diagnostics as Verify.SourceGenerators does: it omits members without a value, and a warning level of 0.</summary>
internal static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("{\n  Diagnostics: [\n");
        text.AppendJoin(",\n", diagnostics.Select(diagnostic => Braced("    ", Members(diagnostic))));
        return text.Append("\n  ]\n}").ToString();
    }

    private static IEnumerable<string?> Members(Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        return
        [
            diagnostic.Location == Location.None ? null : $"Location: {LocationOf(diagnostic.Location)}",
            $"Message: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}",
            $"Severity: {diagnostic.Severity}",
            diagnostic.WarningLevel == 0 ? null : $"WarningLevel: {diagnostic.WarningLevel}",
            "Descriptor: " + Braced("      ", Members(descriptor)).TrimStart(),
        ];
    }

    private static IEnumerable<string?> Members(DiagnosticDescriptor descriptor) =>
    [
        $"Id: {descriptor.Id}",
        $"Title: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}",
        descriptor.HelpLinkUri.Length == 0 ? null : $"HelpLink: {descriptor.HelpLinkUri}",
        $"MessageFormat: {descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)}",
        $"Category: {descriptor.Category}",
        $"DefaultSeverity: {descriptor.DefaultSeverity}",
        $"IsEnabledByDefault: {(descriptor.IsEnabledByDefault ? "true" : "false")}",
    ];

    /// <summary>The same on every system.</summary>
    private static string LocationOf(Location location) => location.GetMappedLineSpan().ToString().Replace('/', '\\');

    private static string Braced(string indent, IEnumerable<string?> members)
        => $"{indent}{{\n{string.Join(",\n", members.OfType<string>().Select(member => $"{indent}  {member}"))}\n{indent}}}";
}
