using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Finds every value in other files that the references of a document lead to, directly or through other files.</summary>
internal sealed class ReferenceClosure(ReferencedFiles files, ReferenceWalk walk) : IReferenceVisitor
{
    private const int LongestChain = 100;

    private static readonly Shape s_schema = new Shape.Named(ShapeTable.Schema);

    private readonly Dictionary<(JsonNode Node, ComponentKind? Kind, Shape Shape), ReferenceTarget> _targets = [];
    private readonly List<ReferenceTarget> _inOrder = [];
    private readonly HashSet<(JsonNode Node, ComponentKind? Kind)> _inner = [];
    private readonly Dictionary<ReferencedFile, ILookup<JsonNode, string>> _heirs = [];
    private readonly HashSet<ReferenceTarget> _derived = [];
    private ReferencedFile _file = files.Document;

    /// <summary>Gets the values to add to the document, in the order of the first references to them. Those within another one are added with it.</summary>
    public IReadOnlyList<ReferenceTarget> Units => _inOrder.FindAll(target => !_inner.Contains((target.Node, target.Kind)));

    public void Find()
    {
        walk.Visit(files.Document.Root, new Shape.Named(ShapeTable.Document), null, null, JsonLocation.Root, this);
        for (var i = 0; i < _inOrder.Count; i++)
        {
            var target = _inOrder[i];
            _file = target.File;
            walk.Visit(target.Node, target.Shape, target.Kind, null, target.Place, this);
            AddDerived(target);
        }
    }

    /// <summary>Returns the target of a reference.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="from">The file that contains it.</param>
    /// <param name="shape">The shape of the element that it stands for.</param>
    /// <param name="kind">The kind of that element.</param>
    /// <param name="place">The location of that element, in any file.</param>
    public Resolution Resolve(string text, ReferencedFile from, Shape shape, ComponentKind? kind, JsonLocation place)
        => Follow(text, from) is not var (file, node, tokens, alias) ? default
            : file.IsDocument ? new Resolution(null, tokens)
            : new Resolution(TargetOf(file, node, tokens, shape, kind, place, alias), tokens);

    /// <summary>Returns the target of a value of a discriminator's mapping, which may name a component of its file.</summary>
    public Resolution ResolveName(string text, ReferencedFile from)
    {
        var isName = text.IndexOfAny(['/', ':', '#']) < 0 && files.Find(ExternalReference.Parse(text), from) is null;
        return isName && from.IsDocument
            ? default
            : Resolve(isName ? BundleNames.ReferenceTo(["components", "schemas", text]) : text, from, s_schema, ComponentKind.Schema, JsonLocation.Root);
    }

    bool IReferenceVisitor.Enter(JsonObject element, ComponentKind kind) => _file.IsDocument || _inner.Add((element, kind));

    bool IReferenceVisitor.Visit(FoundReference reference)
    {
        if (!_file.IsDocument || !reference.Text.StartsWith("#", StringComparison.Ordinal))
        {
            var target = Resolve(reference.Text, _file, reference.Shape, reference.Kind, reference.Slot.ContainerLocation).Target;
            if (target is not null && reference.Owner.Count == 1 && reference.Slot.ContainerLocation.Tokens.ToList() is ["components", _, var name])
            {
                target.Alias ??= name;
            }
        }

        return true;
    }

    void IReferenceVisitor.VisitName(Slot slot, string text) => ResolveName(text, _file);

    /// <summary>
    /// Follows components that are nothing but references, so that a value is one type, whatever its names are. A reference to nothing stays where it is
    /// written, and so does its diagnostic.
    /// </summary>
    private (ReferencedFile File, JsonNode Node, IReadOnlyList<string> Tokens, string? Alias)? Follow(string text, ReferencedFile from)
    {
        (ReferencedFile File, JsonNode Node, IReadOnlyList<string> Tokens, string? Alias)? found = null;
        for (var hops = 0; hops < LongestChain; hops++)
        {
            var reference = ExternalReference.Parse(text);
            if (reference.Tokens is not { } tokens || files.Find(reference, from) is not { } file)
            {
                return found;
            }

            if (file.IsDocument)
            {
                // The value may be one that a reference is replaced with, such as a path item of another file.
                return (file, file.Root!, tokens, null);
            }

            if (file.Find(tokens) is not { } node)
            {
                return found;
            }

            found = (file, node, tokens, found?.Alias);
            if (node is not JsonObject { Count: 1 } owner || ReferenceWalk.TextOf(owner, ReferenceCheck.Keyword) is not { } next)
            {
                return found;
            }

            found = (file, node, tokens, found?.Alias ?? BundleNames.OfComponent(tokens));
            (text, from) = (next, file);
        }

        return found;
    }

    /// <summary>
    /// Adds the schemas that inherit one with a discriminator, if they are components of its file: values are read as one of them, though nothing refers to
    /// them.
    /// </summary>
    private void AddDerived(ReferenceTarget target)
    {
        if (target.Kind != ComponentKind.Schema || target.Node is not JsonObject schema || !(schema["discriminator"] is JsonObject || _derived.Contains(target)))
        {
            return;
        }

        if (!_heirs.TryGetValue(target.File, out var heirs))
        {
            _heirs.Add(target.File, heirs = HeirsIn(target.File));
        }

        foreach (var name in heirs[target.Node])
        {
            IReadOnlyList<string> tokens = ["components", "schemas", name];
            _derived.Add(TargetOf(target.File, target.File.Find(tokens)!, tokens, s_schema, ComponentKind.Schema, JsonLocation.Root, null));
        }
    }

    /// <summary>Returns the names of the component schemas of a file, by the schemas that they inherit.</summary>
    private ILookup<JsonNode, string> HeirsIn(ReferencedFile file)
        => (file.Find(["components", "schemas"]) as JsonObject ?? [])
            .SelectMany(component => (component.Value as JsonObject)?["allOf"] is JsonArray parts
                ? parts.OfType<JsonObject>()
                    .Select(part => ReferenceWalk.TextOf(part, ReferenceCheck.Keyword) is { } text ? Follow(text, file)?.Node : null)
                    .OfType<JsonNode>()
                    .Select(parent => (Parent: parent, Name: component.Key))
                : [])
            .ToLookup(heir => heir.Parent, heir => heir.Name);

    private ReferenceTarget TargetOf(ReferencedFile file, JsonNode node, IReadOnlyList<string> tokens, Shape shape, ComponentKind? kind, JsonLocation place, string? alias)
    {
        if (!_targets.TryGetValue((node, kind, shape), out var target))
        {
            target = new ReferenceTarget(file, node, tokens, shape, kind, place);
            _targets.Add((node, kind, shape), target);
            _inOrder.Add(target);

            // A value in a component is added with the component: they may be one type with another.
            if (tokens is ["components", var section, var name, _, ..] && ComponentKind.OfSection(section) is var (ofSection, shapeOfSection)
                && file.Find(["components", section, name]) is JsonObject component)
            {
                TargetOf(file, component, ["components", section, name], new Shape.Named(shapeOfSection), ofSection, JsonLocation.Root, null);
            }
        }

        target.Alias ??= alias;
        return target;
    }
}

/// <summary>Represents the end of a reference: a value in another file, or a value of the document; the default for a reference to nothing.</summary>
/// <param name="Target">The value in another file.</param>
/// <param name="Tokens">The location of the value in its file.</param>
internal readonly record struct Resolution(ReferenceTarget? Target, IReadOnlyList<string>? Tokens);
