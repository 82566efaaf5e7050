using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Reads an Action Object and reports its errors.</summary>
internal sealed class OverlayActionReader(OverlayRules rules, DiagnosticSink diagnostics)
{
    /// <returns>The action, or <see langword="null"/> with an error among the diagnostics.</returns>
    public OverlayAction? Read(JsonNode? json, Origin origin)
    {
        if (json is not JsonObject action)
        {
            diagnostics.Add(DiagnosticInfo.Create(
                DiagnosticDescriptors.InvalidOverlay, origin.Location, $"an action must be an object, not {JsonTree.Describe(json)}"));
            return null;
        }

        var fields = new OverlayFields(action, origin, "an action", diagnostics).Allow(rules.ActionFields);
        fields.Text("description");
        var removes = fields.Flag("remove");
        if (!removes && fields.Has("update") && fields.Has("copy"))
        {
            fields.Fail("copy", "an action cannot have both 'update' and 'copy'");
        }

        var target = ReadPath(fields, "target", isRequired: true);
        var copy = ReadPath(fields, "copy", isRequired: false);
        if (fields.HasErrors || target is null || (copy is null && fields.Has("copy")))
        {
            return null;
        }

        var kind = removes ? OverlayActionKind.Remove
            : fields.Has("update") ? OverlayActionKind.Update
            : copy is not null ? OverlayActionKind.Copy
            : OverlayActionKind.None;
        return new OverlayAction(origin, fields.Text("target")!, target, kind, fields.Value("update"), copy);
    }

    private JsonPath? ReadPath(OverlayFields fields, string name, bool isRequired)
    {
        if (fields.Text(name, isRequired) is not { } text)
        {
            return null;
        }

        try
        {
            return JsonPath.Parse(text);
        }
        catch (JsonPathException exception)
        {
            diagnostics.Add(DiagnosticInfo.Create(
                DiagnosticDescriptors.InvalidJsonPath, fields.Origin.Member(name).Location, text, exception.Message));
            return null;
        }
    }
}
