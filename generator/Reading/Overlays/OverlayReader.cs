using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Reads an overlay and reports its errors.</summary>
internal sealed class OverlayReader
{
    private readonly CompanionFile _file;
    private readonly DiagnosticSink _diagnostics;

    private OverlayReader(CompanionFile file, DiagnosticSink diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
    }

    /// <returns>The overlay, or <see langword="null"/> with an error in <paramref name="diagnostics"/>.</returns>
    public static OverlayDocument? Read(CompanionFile file, DiagnosticSink diagnostics) => new OverlayReader(file, diagnostics).Read();

    private OverlayDocument? Read()
    {
        if (ReadRoot() is not var (root, origin) || ReadRules(root, origin) is not { } rules)
        {
            return null;
        }

        var fields = new OverlayFields(root, origin, "an overlay", _diagnostics).Allow(OverlayRules.OverlayFields);
        var extends = fields.Text("extends");
        var isInfoValid = fields.Object("info") is { } info && IsValidInfo(info, origin.Member("info"), rules);
        var actions = ReadActions(fields, rules);
        return fields.HasErrors || !isInfoValid || actions is null ? null : new OverlayDocument(origin, rules, extends, actions);
    }

    private (JsonObject Root, Origin Origin)? ReadRoot()
    {
        try
        {
            var content = DocumentFile.Read(_file.Path, _file.Text!);
            _diagnostics.Add(DiagnosticDescriptors.LoneSurrogate, content.Replaced);
            if (content.Root is JsonObject root)
            {
                return (root, new Origin(content.Positions, JsonLocation.Root));
            }

            NotSupported(LocationInfo.StartOf(_file.Path), $"its root is {JsonTree.Describe(content.Root)}, not an object");
        }
        catch (UnreadableFileException exception)
        {
            _diagnostics.Add(DiagnosticInfo.Create(
                DiagnosticDescriptors.UnreadableOverlay, exception.Location, Path.GetFileName(_file.Path), exception.Message));
        }

        return null;
    }

    private OverlayRules? ReadRules(JsonObject root, Origin origin)
    {
        if (!root.TryGetPropertyValue("overlay", out var value))
        {
            NotSupported(origin.Location, "it has no 'overlay' field with a version such as \"1.0.0\"");
            return null;
        }

        var version = value is JsonValue ? value.ToString() : JsonTree.Describe(value);
        if (OverlayRules.Of(version) is { } rules)
        {
            return rules;
        }

        NotSupported(origin.Member("overlay").Location, $"its version is {version}; use 1.0.0 or 1.1.0");
        return null;
    }

    private bool IsValidInfo(JsonObject info, Origin origin, OverlayRules rules)
    {
        var fields = new OverlayFields(info, origin, "info", _diagnostics).Allow(rules.InfoFields);
        fields.Text("title", isRequired: true);
        fields.Text("version", isRequired: true);
        fields.Text("description");
        return !fields.HasErrors;
    }

    private List<OverlayAction>? ReadActions(OverlayFields fields, OverlayRules rules)
    {
        if (fields.Array("actions") is not { } items)
        {
            return null;
        }

        if (items.Count == 0)
        {
            fields.Fail("actions", "'actions' must contain at least one action");
            return null;
        }

        var reader = new OverlayActionReader(rules, _diagnostics);
        var origin = fields.Origin.Member("actions");
        var actions = items.Select((item, index) => reader.Read(item, origin.Element(index))).OfType<OverlayAction>().ToList();
        return actions.Count == items.Count ? actions : null;
    }

    private void NotSupported(LocationInfo location, string reason)
        => _diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.UnsupportedOverlay, location, Path.GetFileName(_file.Path), reason));
}
