using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Normalizes references for the reader library, without changing their targets.</summary>
/// <remarks>
/// The library throws for references that are neither a name nor a URL, and in OpenAPI 3.1 for all relative ones. It follows each chain from each of its
/// links, which takes half a minute for a chain of 5,000.
/// </remarks>
internal sealed class ReferenceCheck(MergedDocument document, SelfReferences self, DiagnosticSink diagnostics)
{
    public const string Keyword = "$ref";

    /// <summary>A reference that leads nowhere, which replaces other unresolved ones.</summary>
    public const string StandIn = "#/components/schemas/(what the reference names)";

    /// <summary>The number of links of a chain that are kept. Real documents have two or three.</summary>
    private const int LongestChain = 8;

    private readonly List<Reference> _references = [];
    private readonly List<Slot> _names = [];
    private readonly List<(Slot Slot, string Written)> _replaced = [];

    /// <summary>Gets the references within the document, as written once they are restored.</summary>
    public IReadOnlyList<Reference> References => _references;

    /// <summary>Records a reference.</summary>
    public void Visit(Reference reference)
    {
        Localize(reference.Slot);
        if (IsReadable(reference.Text) && reference.Text.StartsWith("#", StringComparison.Ordinal))
        {
            _references.Add(reference);
        }
        else
        {
            Replace(reference.Slot, StandIn);
        }
    }

    /// <summary>Records a variant in a discriminator's mapping, which may be a plain name, or a dynamic reference.</summary>
    public void VisitName(Slot slot)
    {
        Localize(slot);
        var text = slot.Value!.GetValue<string>();
        if (!IsReadable(text) || (text.IndexOfAny(['/', ':', '#']) >= 0 && !text.StartsWith("#", StringComparison.Ordinal)))
        {
            Replace(slot, StandIn);
        }
        else if (text.StartsWith("#/", StringComparison.Ordinal))
        {
            _names.Add(slot);
        }
    }

    /// <summary>Must be called after every reference is recorded.</summary>
    public void Finish(InnerElements elements, CancellationToken cancellationToken)
    {
        var written = new List<(Slot Slot, string Text)>(_references.Count + _names.Count);
        written.AddRange(_references.Where(reference => reference.Kind == ComponentKind.Schema).Select(reference => reference.Slot).Concat(_names)
            .Select(slot => (slot, slot.Value!.GetValue<string>())));
        elements.Extract(_references, Replace, cancellationToken);
        var chains = new ReferenceChains(document.Root, cancellationToken);
        foreach (var (slot, text) in written)
        {
            Report(chains, slot, text);
        }

        Shorten(chains);
    }

    /// <summary>Restores the references as written, because messages quote them. Must be called after the library has read the document.</summary>
    public void Restore()
    {
        foreach (var (slot, written) in _replaced)
        {
            slot.Replace(document, written);
        }
    }

    /// <summary>
    /// Reports unresolved references to schemas, including those that no builder visits. The library's own rule would walk through the whole document
    /// again.
    /// </summary>
    private void Report(ReferenceChains chains, Slot slot, string written)
    {
        if (chains.Find(slot.Value!.GetValue<string>()) is not JsonObject)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDocument, slot.Pointer, $"Reference '{written}' does not resolve to a schema");
        }
    }

    /// <summary>Redirects the links of long chains to their ends, and those of cycles to nowhere: the library throws when it resolves them.</summary>
    private void Shorten(ReferenceChains chains)
    {
        var shortcuts = new List<(Slot Slot, string Target)>();
        foreach (var reference in _references)
        {
            var (length, end) = chains.Follow(reference.Owner);
            if (length > LongestChain || end is null)
            {
                shortcuts.Add((reference.Slot, end ?? StandIn));
            }
        }

        foreach (var (slot, target) in shortcuts)
        {
            Replace(slot, target);
        }
    }

    /// <summary>Unlike other replacements, this one is kept: everything that reads the document looks for fragments.</summary>
    private void Localize(Slot slot)
    {
        var written = slot.Value!.GetValue<string>();
        if (self.Localize(written) is var local && local != written)
        {
            slot.Replace(document, local);
        }
    }

    private void Replace(Slot slot, string text)
    {
        _replaced.Add((slot, slot.Value!.GetValue<string>()));
        slot.Replace(document, text);
    }

    private static bool IsReadable(string text)
        => !string.IsNullOrWhiteSpace(text.Substring(text.LastIndexOf('/') + 1)) && !text.Contains("//");
}

/// <summary>A <c>$ref</c>.</summary>
/// <param name="Slot">The slot with the reference.</param>
/// <param name="Kind">The kind of its target.</param>
internal readonly record struct Reference(Slot Slot, ComponentKind Kind)
{
    /// <summary>Gets the object that contains it.</summary>
    public JsonObject Owner => (JsonObject)Slot.Container;

    public string Text => Slot.Value!.GetValue<string>();

    /// <summary>Gets whether the reference is a part of an <c>allOf</c>.</summary>
    public bool IsPart => Slot.ContainerLocation is { Name: null, Parent.Name: "allOf" };
}
