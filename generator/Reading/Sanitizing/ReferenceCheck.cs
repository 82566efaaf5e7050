using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Makes references such that the reader library takes them, without changing what they lead to.</summary>
/// <remarks>
/// It throws on references of which it can't make a name or an address, and in OpenAPI 3.1 on every relative one; and it follows each
/// chain of references from each of its links, which takes half a minute for a chain of 5,000.
/// </remarks>
internal sealed class ReferenceCheck(MergedDocument document, DiagnosticSink diagnostics)
{
    public const string Keyword = "$ref";

    /// <summary>A reference that leads nowhere, as those do that it stands for.</summary>
    public const string StandIn = "#/components/schemas/(what the reference names)";

    /// <summary>As many links of a chain are left as they are. Documents have two or three.</summary>
    private const int LongestChain = 8;

    private readonly List<Reference> _references = [];
    private readonly List<Slot> _names = [];
    private readonly List<(Slot Slot, string Written)> _replaced = [];

    /// <summary>Takes a reference in.</summary>
    public void Visit(Reference reference)
    {
        if (IsReadable(reference.Text) && reference.Text.StartsWith("#", StringComparison.Ordinal))
        {
            _references.Add(reference);
        }
        else
        {
            Replace(reference.Slot, StandIn);
        }
    }

    /// <summary>Takes a variant in a discriminator's mapping in, which may be named by its plain name, or a dynamic reference.</summary>
    public void VisitName(Slot slot)
    {
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

    /// <summary>To be called when every reference is taken in.</summary>
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

    /// <summary>Puts the references back as they are written, which is how messages quote them. To be called when the library has read the document.</summary>
    public void Restore()
    {
        foreach (var (slot, written) in _replaced)
        {
            slot.Replace(document, written);
        }
    }

    /// <summary>
    /// Says which references to schemas lead to none, also those that no builder comes to. The library's own rule walks through the whole document once more.
    /// </summary>
    private void Report(ReferenceChains chains, Slot slot, string written)
    {
        if (chains.Find(slot.Value!.GetValue<string>()) is not JsonObject)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDocument, slot.Pointer, $"Reference '{written}' does not resolve to a schema");
        }
    }

    /// <summary>Has the links of long chains lead to their ends at once, and those of circles nowhere: the library throws when it is asked what is there.</summary>
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

    private void Replace(Slot slot, string text)
    {
        _replaced.Add((slot, slot.Value!.GetValue<string>()));
        slot.Replace(document, text);
    }

    private static bool IsReadable(string text)
        => !string.IsNullOrWhiteSpace(text.Substring(text.LastIndexOf('/') + 1)) && !text.Contains("//");
}

/// <summary>A <c>$ref</c>.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Kind">What it stands for.</param>
internal readonly record struct Reference(Slot Slot, ComponentKind Kind)
{
    /// <summary>The object that it stands in.</summary>
    public JsonObject Owner => (JsonObject)Slot.Container;

    public string Text => Slot.Value!.GetValue<string>();
}
