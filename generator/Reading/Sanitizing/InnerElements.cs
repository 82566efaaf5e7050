using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Makes components of elements that references lead to although they stand within others: the reader library finds components only.</summary>
/// <remarks>A reference to such a component takes the element's place, so that all that refer to it, and its owner too, have one element.</remarks>
internal sealed class InnerElements(MergedDocument document)
{

    /// <summary>Tokens of a pointer that say nothing about what it leads to.</summary>
    private static readonly HashSet<string> s_structure = ["components", "schemas", "properties", "paths", "responses", "content", "schema", "requestBody", "$defs", "definitions"];

    private readonly List<(JsonObject Element, ComponentKind Kind)> _elements = [];

    /// <summary>The number that a name got last: to try those below it again for each of thousands would take long.</summary>
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Takes in an element, which a reference may lead to.</summary>
    public void Visit(JsonObject element, ComponentKind kind) => _elements.Add((element, kind));

    /// <summary>
    /// Has references lead to components, as far as what they lead to is of their kind. The others lead nowhere: of some, the library goes round
    /// in circles in search of what they mean, of others it finds a component that has the last part of the reference as its name.
    /// </summary>
    /// <param name="replace">Writes another text for a reference.</param>
    public void Extract(IEnumerable<Reference> references, Action<Slot, string> replace, CancellationToken cancellationToken)
    {
        // Most documents have no reference but to components.
        var inner = references.Where(reference => !reference.Kind.IsComponent(reference.Text)).ToList();
        if (inner.Count == 0)
        {
            return;
        }

        var kinds = new Dictionary<JsonObject, ComponentKind>(_elements.Count);
        foreach (var (element, kind) in _elements)
        {
            kinds[element] = kind;
        }

        var chains = new ReferenceChains(document.Root, cancellationToken);
        var targets = new List<(Reference Reference, string End, JsonObject? Element)>();
        foreach (var reference in inner)
        {
            if (chains.Follow(reference.Owner).End is { } end)
            {
                var element = reference.Kind.IsComponent(end) ? null : chains.Find(end) as JsonObject;
                targets.Add((reference, end, element is not null && kinds.TryGetValue(element, out var kind) && kind == reference.Kind ? element : null));
            }
        }

        var components = new Dictionary<JsonObject, string>();
        foreach (var (reference, end, element) in targets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (element is null)
            {
                replace(reference.Slot, reference.Kind.IsComponent(end) ? end : ReferenceCheck.StandIn);
                continue;
            }

            if (!components.TryGetValue(element, out var component))
            {
                component = Move(element, reference.Kind, end);
                components.Add(element, component);
            }

            replace(reference.Slot, component);
        }
    }

    /// <returns>The reference to the component that the element is or becomes.</returns>
    private string Move(JsonObject element, ComponentKind kind, string reference)
    {
        var components = Member(Member(document.Root, "components"), kind.Section);
        var container = element.Parent!;
        if (container == components && element.GetPropertyName() is var own && own == NameOf(own))
        {
            return kind.Prefix + own;
        }

        var slot = container is JsonObject members
            ? Slot.Member(members, LocationOf(members), element.GetPropertyName())
            : Slot.Element((JsonArray)container, LocationOf(container), element.GetElementIndex());
        var origin = document.Resolve(slot.Pointer, out _);

        var name = FreeName(components, WantedName(element, kind, reference));
        var stub = new JsonObject { [ReferenceCheck.Keyword] = kind.Prefix + name };

        // On a property the name is the property's own.
        if (kind == ComponentKind.Schema && element.TryGetPropertyValue(ExtensionNames.ClientName, out var given))
        {
            element.Remove(ExtensionNames.ClientName);
            stub.Add(ExtensionNames.ClientName, given);
        }

        slot.Replace(document, stub);
        document.Set(components, name, element, origin);
        return kind.Prefix + name;
    }

    /// <summary>A parameter has a name; the others are named by where they stand.</summary>
    private static string WantedName(JsonObject element, ComponentKind kind, string reference)
        => kind == ComponentKind.Parameter && element["name"] is JsonValue name && name.TryGetValue<string>(out var own) && own.Length > 0
            ? own
            : string.Join("_", DocumentPointer.ReferenceTokens(reference).Where(token => !s_structure.Contains(token)));

    private static JsonObject Member(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject member)
        {
            owner[name] = member = [];
        }

        return member;
    }

    private string FreeName(JsonObject components, string wanted)
    {
        var plain = NameOf(wanted);
        var name = plain;
        var number = _numbers.TryGetValue(plain, out var last) ? last : 1;
        while (components.ContainsKey(name))
        {
            name = FormattableString.Invariant($"{plain}_{++number}");
        }

        _numbers[plain] = number;
        return name;
    }

    /// <summary>A name such as the specification has for components.</summary>
    private static string NameOf(string text)
        => new([.. text.Select(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' ? letter : '_')]);

    private static JsonLocation LocationOf(JsonNode node) => node.Parent switch
    {
        JsonObject parent => LocationOf(parent).Member(node.GetPropertyName()),
        JsonArray parent => LocationOf(parent).Element(node.GetElementIndex()),
        _ => JsonLocation.Root,
    };
}
