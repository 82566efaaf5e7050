using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Turns targets of references that are nested in other elements into components: the reader library resolves only components.</summary>
/// <remarks>A reference to the component replaces the element, so that all references and the element's owner share it.</remarks>
internal sealed class InnerElements(MergedDocument document)
{

    /// <summary>Tokens of a pointer that are not used in names.</summary>
    private static readonly HashSet<string> s_structure = ["components", "schemas", "properties", "paths", "responses", "content", "schema", "requestBody", "$defs", "definitions"];

    private readonly List<(JsonObject Element, ComponentKind Kind)> _elements = [];

    /// <summary>The last number of each name: trying lower ones again for each of thousands would take long.</summary>
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Records an element that a reference may lead to.</summary>
    public void Visit(JsonObject element, ComponentKind kind) => _elements.Add((element, kind));

    /// <summary>
    /// Redirects references to components, if their target has the right kind. Other references lead nowhere: for some, the library would search in
    /// cycles; for others, it would find a component with the last part of the reference as its name.
    /// </summary>
    /// <param name="replace">Replaces the text of a reference.</param>
    public void Extract(IEnumerable<Reference> references, Action<Slot, string> replace, CancellationToken cancellationToken)
    {
        // Most documents refer only to components.
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

        // On a property the extension names the property.
        if (kind == ComponentKind.Schema && element.TryGetPropertyValue(ExtensionNames.ClientName, out var given))
        {
            element.Remove(ExtensionNames.ClientName);
            stub.Add(ExtensionNames.ClientName, given);
        }

        slot.Replace(document, stub);
        document.Set(components, name, element, origin);
        return kind.Prefix + name;
    }

    /// <summary>A parameter has a name; other elements are named after their location.</summary>
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

    /// <summary>Creates a component name that the specification allows.</summary>
    private static string NameOf(string text)
        => new([.. text.Select(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' ? letter : '_')]);

    private static JsonLocation LocationOf(JsonNode node) => node.Parent switch
    {
        JsonObject parent => LocationOf(parent).Member(node.GetPropertyName()),
        JsonArray parent => LocationOf(parent).Element(node.GetElementIndex()),
        _ => JsonLocation.Root,
    };
}
