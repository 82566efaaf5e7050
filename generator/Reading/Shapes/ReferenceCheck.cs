using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading.Shapes;

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

    private readonly List<(JsonObject Owner, Slot Slot)> _references = [];
    private readonly List<(JsonObject Owner, Slot Slot)> _ofSchemas = [];
    private readonly List<Slot> _mapped = [];
    private readonly List<(Slot Slot, string Written)> _replaced = [];

    /// <summary>Takes a reference in.</summary>
    public void Visit(Slot slot, ReferenceKind kind)
    {
        if (!IsReadable(slot.Value!.GetValue<string>(), kind))
        {
            Replace(slot, StandIn);
        }
        else if (kind != ReferenceKind.Name)
        {
            (kind == ReferenceKind.Schema ? _ofSchemas : _references).Add(((JsonObject)slot.Container, slot));
        }
        else if (slot.Value!.GetValue<string>().StartsWith("#/", StringComparison.Ordinal))
        {
            _mapped.Add(slot);
        }
    }

    /// <summary>To be called when every reference is taken in.</summary>
    public void Finish(InnerSchemas schemas, CancellationToken cancellationToken)
    {
        var written = new List<(Slot Slot, string Text)>(_ofSchemas.Count + _mapped.Count);
        written.AddRange(_ofSchemas.Select(reference => reference.Slot).Concat(_mapped).Select(slot => (slot, slot.Value!.GetValue<string>())));
        schemas.Extract(_ofSchemas, Replace, cancellationToken);
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
            diagnostics.Add(DiagnosticDescriptors.InvalidDocument, slot.Pointer, $"There is no schema at '{written}'");
        }
    }

    /// <summary>Has the links of long chains lead to their ends at once, and those of circles nowhere: the library throws when it is asked what is there.</summary>
    private void Shorten(ReferenceChains chains)
    {
        var shortcuts = new List<(Slot Slot, string Target)>();
        foreach (var (owner, slot) in _references.Concat(_ofSchemas))
        {
            if (LeadsToAnotherKind(slot))
            {
                shortcuts.Add((slot, StandIn));
                continue;
            }

            var (length, end) = chains.Follow(owner);
            if (length > LongestChain || end is null)
            {
                shortcuts.Add((slot, end ?? StandIn));
            }
        }

        foreach (var (slot, target) in shortcuts)
        {
            Replace(slot, target);
        }
    }

    /// <summary>
    /// Whether a component is said to be one of another kind. The library looks only at the name, among the components of the first kind, and may
    /// find the same one again.
    /// </summary>
    private static bool LeadsToAnotherKind(Slot slot)
        => slot.ContainerPlace is { Name: not null, Parent: { Name: { } kind, Parent: { Name: "components", Parent: { Parent: null } } } }
            && slot.Value!.GetValue<string>().Split('/') is ["#", "components", var other, ..]
            && other != kind;

    private void Replace(Slot slot, string text)
    {
        _replaced.Add((slot, slot.Value!.GetValue<string>()));
        slot.Replace(document, text);
    }

    private static bool IsReadable(string text, ReferenceKind kind)
    {
        var isLocal = text.StartsWith("#", StringComparison.Ordinal) || (kind == ReferenceKind.Name && text.IndexOfAny(['/', ':', '#']) < 0);
        return isLocal && !string.IsNullOrWhiteSpace(text.Substring(text.LastIndexOf('/') + 1)) && !text.Contains("//");
    }
}
