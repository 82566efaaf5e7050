using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading.Sanitizing;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>
/// Finds the base schemas: those with a discriminator but no <c>oneOf</c> that others inherit with <c>allOf</c>. A value that refers to such a base may
/// be any schema that inherits it (OpenAPI 3.0.4, Discriminator Object). A base that is only inherited is an object.
/// </summary>
internal sealed class Inheritance
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<string, List<string>> _children = [];

    /// <summary>The components that anything other than <c>allOf</c> refers to.</summary>
    private readonly HashSet<string> _referenced = [];

    public Inheritance(BuildContext context, SchemaReferences references)
    {
        _document = context.Document;
        foreach (var (id, schema) in Components())
        {
            foreach (var part in schema is OpenApiSchemaReference ? [] : schema.AllOf ?? [])
            {
                if (references.TryGetComponent(part, out var parent))
                {
                    (_children.TryGetValue(parent, out var children) ? children : _children[parent] = []).Add(id);
                }
            }
        }

        foreach (var reference in _children.Count > 0 ? context.References : [])
        {
            if (reference.Kind == ComponentKind.Schema && !reference.IsPart && SchemaReferences.ComponentAt(reference.Text) is { } id)
            {
                _referenced.Add(id);
            }
        }
    }

    /// <summary>Gets the bases, each with its variants.</summary>
    public IEnumerable<(string Id, IReadOnlyList<string> Variants)> Bases
        => Components().Select(component => component.Id).Where(IsBase).Select(id => (id, VariantsOf(id)));

    public bool IsBase(string id) => _children.ContainsKey(id) && _referenced.Contains(id) && CanBeBase(id);

    /// <summary>
    /// Returns the variants of a base: all schemas that inherit it, directly or not. The base itself is a variant unless its mapping omits it.
    /// </summary>
    public IReadOnlyList<string> VariantsOf(string id)
    {
        var mapping = _document.Components!.Schemas![id].Discriminator!.Mapping;
        var found = new HashSet<string> { id };
        var pending = new Queue<string>([id]);
        while (pending.Count > 0)
        {
            foreach (var child in _children.TryGetValue(pending.Dequeue(), out var children) ? children : [])
            {
                if (found.Add(child))
                {
                    pending.Enqueue(child);
                }
            }
        }

        if (mapping is { Count: > 0 } && mapping.Values.All(target => SchemaReferences.MappedComponent(target) != id))
        {
            found.Remove(id);
        }

        return [.. Components().Select(component => component.Id).Where(found.Contains)];
    }

    private bool CanBeBase(string id)
        => _document.Components!.Schemas![id] is { Discriminator.PropertyName.Length: > 0, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } }
            and not OpenApiSchemaReference;

    private IEnumerable<(string Id, IOpenApiSchema Schema)> Components()
        => _document.Components?.Schemas?.Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value)) ?? [];
}
