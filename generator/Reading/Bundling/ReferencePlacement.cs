using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Overlays;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Adds the values that references lead to, to a document, and redirects the references to them.</summary>
internal sealed class ReferencePlacement : IReferenceVisitor
{
    private static readonly Shape s_document = new Shape.Named(ShapeTable.Document);

    private readonly MergedDocument _document;
    private readonly ReferenceClosure _closure;
    private readonly ReferenceWalk _walk;
    private readonly DocumentGrowth _growth;
    private readonly Dictionary<ReferenceTarget, JsonLocation> _locations = [];

    /// <summary>The locations of values by their nodes, for the values within them.</summary>
    private readonly Dictionary<JsonNode, JsonLocation> _placed = [];

    private readonly List<(Slot Slot, ReferenceTarget Target)> _pending = [];
    private readonly Dictionary<JsonObject, ReferenceTarget> _targetsOfOwners = [];
    private readonly HashSet<JsonNode> _overwritten = [];

    /// <summary>The last number of each name, so that no lower one is tried again.</summary>
    private readonly Dictionary<(ComponentKind Kind, string Name), int> _numbers = [];
    private ReferencedFile _file;

    public ReferencePlacement(MergedDocument document, ReferencedFiles files, ReferenceClosure closure, ReferenceWalk walk)
    {
        _document = document;
        _closure = closure;
        _walk = walk;
        _file = files.Document;

        // What the files contain can never be more than their characters, unless aliases repeat it or it is added several times.
        _growth = new DocumentGrowth(files.Length);
    }

    /// <exception cref="UnreadableFileException">The document would become too large or too deep.</exception>
    public void Run()
    {
        _walk.Visit(_document.Root, s_document, null, null, JsonLocation.Root, this);
        foreach (var unit in _closure.Units.Where(unit => unit.IsComponent))
        {
            AddComponent(unit);
        }

        foreach (var (slot, target) in _pending.Where(reference => !_overwritten.Contains(reference.Slot.Container)))
        {
            slot.Replace(_document, LocationOf(target) is { } location ? BundleNames.ReferenceTo(location.Tokens) : ReferenceCheck.StandIn);
        }
    }

    bool IReferenceVisitor.Enter(JsonObject element, ComponentKind kind) => true;

    bool IReferenceVisitor.Visit(FoundReference reference)
    {
        if (IsOwn(reference.Text))
        {
            return true;
        }

        var resolution = _closure.Resolve(reference.Text, _file, reference.Shape, reference.Kind, reference.Slot.ContainerLocation);
        if (resolution.Target is { IsComponent: false } target && (reference.Kind is null || !_locations.ContainsKey(target)))
        {
            if (reference.Place is { } place)
            {
                Place(place, target, reference.Slot);
                return false;
            }

            return true;
        }

        Redirect(reference.Slot, reference.Text, resolution);
        return true;
    }

    void IReferenceVisitor.VisitName(Slot slot, string text)
    {
        if (!IsOwn(text))
        {
            Redirect(slot, text, _closure.ResolveName(text, _file));
        }
    }

    private bool IsOwn(string text) => _file.IsDocument && text.StartsWith("#", StringComparison.Ordinal);

    private void Redirect(Slot slot, string text, Resolution resolution)
    {
        if (resolution.Target is { } target)
        {
            _pending.Add((slot, target));
            _targetsOfOwners[(JsonObject)slot.Container] = target;
        }
        else if (resolution.Tokens is { } tokens)
        {
            slot.Replace(_document, BundleNames.ReferenceTo(tokens));
        }
        else if (text.StartsWith("#", StringComparison.Ordinal))
        {
            // The document may have something of that name.
            slot.Replace(_document, _file.Name + text);
        }
    }

    private void AddComponent(ReferenceTarget unit)
    {
        var components = Member(Member(_document.Root, "components"), unit.Kind!.Section);
        var wanted = BundleNames.Of(unit);
        var key = (unit.Kind, wanted);
        var number = _numbers.TryGetValue(key, out var last) ? last : 0;
        var name = wanted + BundleNames.Suffix(number);
        while (components.TryGetPropertyValue(name, out var existing) && !IsAlias(existing, unit))
        {
            name = wanted + BundleNames.Suffix(++number);
        }

        _numbers[key] = number;

        if (components[name] is { } alias)
        {
            _overwritten.Add(alias);
        }

        Place(Slot.Member(components, JsonLocation.Root.Member("components").Member(unit.Kind.Section), name), unit, null);
    }

    /// <summary>Returns whether a component is nothing but a reference to the value: then the value takes its place.</summary>
    private bool IsAlias(JsonNode? component, ReferenceTarget unit)
        => component is JsonObject { Count: 1 } owner && _targetsOfOwners.TryGetValue(owner, out var target) && target == unit;

    private void Place(Slot slot, ReferenceTarget target, Slot? reference)
    {
        if (!_growth.Allows(target.Node))
        {
            throw Failed($"its references add more than {DocumentGrowth.MostValues} values, plus one for each character of the files");
        }

        var location = slot.Location;
        if (location.Tokens.Count() + Depth(target.Node) > JsonFile.DeepestNesting)
        {
            throw Failed($"with what its references add, it is nested deeper than {JsonFile.DeepestNesting} levels");
        }

        if (slot.Name is null)
        {
            _document.Set((JsonArray)slot.Container, slot.Index, _document.Clone(target.Node), target.File.OriginOf(target.Tokens));
        }
        else
        {
            _document.Set((JsonObject)slot.Container, slot.Name, _document.Clone(target.Node), target.File.OriginOf(target.Tokens));
        }

        if (!_locations.ContainsKey(target))
        {
            _locations.Add(target, location);
            _placed[target.Node] = location;
        }

        var outer = _file;
        _file = target.File;
        _walk.Visit(slot.Value, target.Shape, target.Kind, slot, location, this);
        _file = outer;

        UnreadableFileException Failed(string reason) => new(reference is { } at ? _document.Find(at.Pointer) : target.File.OriginOf(target.Tokens).Location, reason);
    }

    private JsonLocation? LocationOf(ReferenceTarget target)
    {
        if (_locations.TryGetValue(target, out var location))
        {
            return location;
        }

        for (var length = target.Tokens.Count - 1; length >= 0; length--)
        {
            if (target.File.Find(target.Tokens.Take(length)) is { } ancestor && _placed.TryGetValue(ancestor, out var around))
            {
                return target.Tokens.Skip(length).Aggregate(around, (parent, token) => parent.Member(token));
            }
        }

        return null;
    }

    private static int Depth(JsonNode? value) => value switch
    {
        JsonObject members => 1 + members.Select(member => Depth(member.Value)).DefaultIfEmpty().Max(),
        JsonArray items => 1 + items.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static JsonObject Member(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject member)
        {
            owner[name] = member = [];
        }

        return member;
    }
}
