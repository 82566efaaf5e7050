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
    private ReferencedFile _file = files.Document;

    /// <summary>Gets the values to add to the document, in the order of the first references to them. Those within another one are added with it.</summary>
    public IEnumerable<ReferenceTarget> Units => _inOrder.Where(target => !_inner.Contains((target.Node, target.Kind)));

    public void Find()
    {
        walk.Visit(files.Document.Root, new Shape.Named(ShapeTable.Document), null, null, JsonLocation.Root, this);
        for (var i = 0; i < _inOrder.Count; i++)
        {
            var target = _inOrder[i];
            _file = target.File;
            walk.Visit(target.Node, target.Shape, target.Kind, null, target.Tokens.Aggregate(JsonLocation.Root, (location, token) => location.Member(token)), this);
        }
    }

    /// <summary>Returns the target of a reference.</summary>
    public Resolution Resolve(string text, ReferencedFile from, Shape shape, ComponentKind? kind)
        => Follow(text, from) is not var (file, node, tokens, alias) ? default
            : file.IsDocument ? new Resolution(null, tokens)
            : new Resolution(TargetOf(file, node, tokens, shape, kind, alias), tokens);

    /// <summary>Returns the target of a value of a discriminator's mapping, which may name a component of its file.</summary>
    public Resolution ResolveName(string text, ReferencedFile from)
    {
        var isName = text.IndexOfAny(['/', ':', '#']) < 0 && files.Find(ExternalReference.Parse(text), from) is null;
        return !isName ? Resolve(text, from, s_schema, ComponentKind.Schema)
            : from.IsDocument ? default
            : Resolve(BundleNames.ReferenceTo(["components", "schemas", text]), from, s_schema, ComponentKind.Schema);
    }

    bool IReferenceVisitor.Enter(JsonObject element, ComponentKind kind) => _file.IsDocument || _inner.Add((element, kind));

    bool IReferenceVisitor.Visit(FoundReference reference)
    {
        if (!_file.IsDocument || !reference.Text.StartsWith("#", StringComparison.Ordinal))
        {
            var target = Resolve(reference.Text, _file, reference.Shape, reference.Kind).Target;
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
            if (files.Find(reference, from) is not { } file || file.Find(reference.Tokens) is not { } node)
            {
                return found;
            }

            found = (file, node, reference.Tokens, found?.Alias);
            if (file.IsDocument || node is not JsonObject { Count: 1 } owner || ReferenceWalk.TextOf(owner, ReferenceCheck.Keyword) is not { } next)
            {
                return found;
            }

            found = (file, node, reference.Tokens, found?.Alias ?? BundleNames.OfComponent(reference.Tokens));
            (text, from) = (next, file);
        }

        return found;
    }

    private ReferenceTarget TargetOf(ReferencedFile file, JsonNode node, IReadOnlyList<string> tokens, Shape shape, ComponentKind? kind, string? alias)
    {
        if (!_targets.TryGetValue((node, kind, shape), out var target))
        {
            target = new ReferenceTarget(file, node, tokens, shape, kind);
            _targets.Add((node, kind, shape), target);
            _inOrder.Add(target);

            // A value in a component is added with the component: they may be one type with another.
            if (tokens is ["components", var section, var name, _, ..] && ComponentKind.OfSection(section) is var (ofSection, shapeOfSection)
                && file.Find(["components", section, name]) is JsonObject component)
            {
                TargetOf(file, component, ["components", section, name], new Shape.Named(shapeOfSection), ofSection, null);
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
