using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Shapes;

/// <summary>Makes components of schemas that references lead to although they stand within others: the reader library finds components only.</summary>
/// <remarks>A reference to such a component takes the schema's place, so that all that refer to it, and its owner too, have one schema.</remarks>
internal sealed class InnerSchemas(MergedDocument document)
{
    private const string Prefix = "#/components/schemas/";
    private const string ClientName = "x-ms-client-name";

    /// <summary>Tokens of a pointer that say nothing about what it leads to.</summary>
    private static readonly HashSet<string> s_structure = ["components", "schemas", "properties", "paths", "responses", "content", "schema", "requestBody"];

    private readonly List<JsonObject> _schemas = [];

    /// <summary>The number that a name got last: to try those below it again for each of thousands would take long.</summary>
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Takes in a schema, which a reference may lead to.</summary>
    public void Visit(JsonObject schema) => _schemas.Add(schema);

    /// <summary>
    /// Has references lead to components, as far as what they lead to is a schema. The others lead nowhere: of some, the library goes round in
    /// circles in search of what they mean.
    /// </summary>
    /// <param name="replace">Writes another text for a reference.</param>
    public void Extract(IEnumerable<(JsonObject Owner, Slot Slot)> references, Action<Slot, string> replace, CancellationToken cancellationToken)
    {
        // Most documents have no reference but to components.
        var inner = references.Where(reference => !IsComponent(reference.Slot.Value!.GetValue<string>())).ToList();
        if (inner.Count == 0)
        {
            return;
        }

        var schemas = new HashSet<JsonObject>(_schemas);
        var chains = new ReferenceChains(document.Root, cancellationToken);
        var targets = new List<(Slot Slot, string Reference, JsonObject? Schema)>();
        foreach (var (owner, slot) in inner)
        {
            if (chains.Follow(owner).End is { } end)
            {
                var schema = IsComponent(end) ? null : chains.Find(end) as JsonObject;
                targets.Add((slot, end, schema is not null && schemas.Contains(schema) ? schema : null));
            }
        }

        var components = new Dictionary<JsonObject, string>();
        foreach (var (slot, reference, schema) in targets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (schema is null)
            {
                replace(slot, IsComponent(reference) ? reference : ReferenceCheck.StandIn);
                continue;
            }

            if (!components.TryGetValue(schema, out var component))
            {
                component = Move(schema, reference);
                components.Add(schema, component);
            }

            replace(slot, component);
        }
    }

    /// <summary>Whether the reader library understands a reference as the name of a component.</summary>
    private static bool IsComponent(string reference)
        => reference.StartsWith(Prefix, StringComparison.Ordinal) && reference.IndexOf('/', Prefix.Length) < 0 && reference.IndexOfAny(['%', '~']) < 0;

    /// <returns>The reference to the component that the schema is or becomes.</returns>
    private string Move(JsonObject schema, string reference)
    {
        var components = Member(Member(document.Root, "components"), "schemas");
        var container = schema.Parent!;
        if (container == components && schema.GetPropertyName() is var own && own == NameOf(own))
        {
            return Prefix + own;
        }

        var slot = container is JsonObject members
            ? Slot.Member(members, PlaceOf(members), schema.GetPropertyName())
            : Slot.Element((JsonArray)container, PlaceOf(container), schema.GetElementIndex());
        var origin = document.Resolve(slot.Pointer, out _);

        var name = FreeName(components, string.Join("_", DocumentPointer.ReferenceTokens(reference).Where(token => !s_structure.Contains(token))));
        var stub = new JsonObject { [ReferenceCheck.Keyword] = Prefix + name };

        // On a property the name is the property's own.
        if (schema.TryGetPropertyValue(ClientName, out var given))
        {
            schema.Remove(ClientName);
            stub.Add(ClientName, given);
        }

        slot.Replace(document, stub);
        document.Set(components, name, schema, origin);
        return Prefix + name;
    }

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

    private static Place PlaceOf(JsonNode node) => node.Parent switch
    {
        JsonObject parent => PlaceOf(parent).Member(node.GetPropertyName()),
        JsonArray parent => PlaceOf(parent).Element(node.GetElementIndex()),
        _ => Place.Root,
    };
}
