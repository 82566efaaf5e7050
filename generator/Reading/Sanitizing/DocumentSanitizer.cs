using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>
/// Takes out of a document what isn't of the kind that its keyword asks for, each at its line, so that the rest of it can be read: the
/// reader library throws on much of that, and what it throws takes the whole document with it.
/// </summary>
/// <remarks>
/// This room keeps the reader library from failing, and is there for nothing else. The library is lenient with what it knows and throws on the rest: a
/// text where it expects an object, a number that it can't convert, a reference into another schema or in a circle. Each of those would cost the user
/// the whole client, and the message names no line. So the JSON is held against <see cref="ShapeTable"/> before the library reads it: what doesn't fit
/// is reported at its line and left out, <see cref="ReferenceCheck"/> writes references in the one form that the library follows, and
/// <see cref="InnerElements"/> makes components of what references lead to elsewhere.
/// </remarks>
internal sealed class DocumentSanitizer
{
    /// <summary>As many values are listed; more of them nobody reads.</summary>
    private const int MostListed = 1000;

    private readonly MergedDocument _document;
    private readonly DiagnosticSink _diagnostics;
    private readonly Dictionary<string, Dictionary<string, Shape>> _table;
    private readonly bool _is31;
    private readonly ReferenceCheck _references;
    private readonly InnerElements _elements;
    private readonly CancellationToken _cancellationToken;

    /// <summary>The members of the objects that are being visited, those of the innermost last: while they are, some of them are replaced and removed.</summary>
    private readonly List<KeyValuePair<string, JsonNode?>> _members = [];
    private int _count;

    private DocumentSanitizer(MergedDocument document, DiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        _document = document;
        _diagnostics = diagnostics;
        _is31 = !SpecVersion.Is30(document.Root);
        _table = ShapeTable.Of(_is31);
        _references = new ReferenceCheck(document, diagnostics);
        _elements = new InnerElements(document);
        _cancellationToken = cancellationToken;
    }

    /// <returns>The references, some of which have to be restored when the document has been read.</returns>
    public static ReferenceCheck Run(MergedDocument document, DiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        var check = new DocumentSanitizer(document, diagnostics, cancellationToken);
        check.VisitObject(document.Root, ShapeTable.Document, Place.Root);
        if (check._count > MostListed)
        {
            diagnostics.Add(
                DiagnosticDescriptors.InvalidDocument, DocumentPointer.Root, $"{check._count - MostListed} more values have the wrong type; they are ignored");
        }

        check._references.Finish(check._elements, cancellationToken);
        return check._references;
    }

    /// <param name="content">The value that stands in the slot.</param>
    private void Visit(Slot slot, JsonNode? content, Shape shape, bool isNamedByDocument = false)
    {
        switch (shape, content)
        {
            case (Shape.Any, _):
                break;
            case (Shape.Either either, var value):
                if (either.Shapes.FirstOrDefault(alternative => IsOfKind(value, alternative)) is { } shapeOfValue)
                {
                    Visit(slot, value, shapeOfValue);
                }
                else
                {
                    LeaveOut(slot, either);
                }

                break;
            case (Shape.Named named, JsonObject members) when ComponentKind.Of(named.Name, slot.Place) is { } kind:
                VisitElement(members, named.Name, slot.Place, kind);
                break;
            case (Shape.Named named, JsonObject members) when ReferenceIn(members) is { } reference:
                LeaveOutReference(slot, named.Name, reference);
                break;
            case (Shape.Named named, JsonObject members):
                VisitObject(members, named.Name, slot.Place);
                break;
            case (Shape.Named { Name: ShapeTable.Schema }, JsonValue value) when _is31 && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                // To JSON Schema they are the schemas that anything and nothing fits; the reader library wants to see objects.
                slot.Replace(_document, value.GetValueKind() == JsonValueKind.True ? [] : new JsonObject { ["not"] = new JsonObject() });
                break;
            case (Shape.Map map, JsonObject members):
                VisitMap(members, map.Value, slot.Place);
                break;
            case (Shape.List list, JsonArray items):
                VisitList(items, list.Item, slot.Place);
                break;
            case (Shape.Scalar scalar, _):
                VisitScalar(slot, content, scalar);
                break;
            case (Shape.Named { Name: ShapeTable.Schema }, _) when isNamedByDocument:
                // What has a name stays: others may refer to it, and users look for it.
                Report(slot, shape, "it is treated as a schema that accepts any JSON");
                slot.Replace(_document, new JsonObject());
                break;
            default:
                LeaveOut(slot, shape);
                break;
        }
    }

    /// <summary>Visits what can be a reference, or be referred to. Path items can't be components in OpenAPI 3.0; see <see cref="PathItemReferences"/>.</summary>
    private void VisitElement(JsonObject members, string name, Place place, ComponentKind kind)
    {
        if (members.ContainsKey(ReferenceCheck.Keyword) && ReadableReference(Slot.Member(members, place, ReferenceCheck.Keyword)) is { } slot)
        {
            _references.Visit(new Reference(slot, kind));
        }

        if (kind != ComponentKind.PathItem)
        {
            _elements.Visit(members, kind);
        }

        VisitObject(members, name, place);
    }

    private void VisitObject(JsonObject members, string name, Place place)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (name == ShapeTable.Schema && !_is31)
        {
            RenameContentKeywords(members, place);
        }

        var shapes = _table[name];
        shapes.TryGetValue(ShapeTable.AnyName, out var ofAnyName);
        var start = Enter(members);
        var end = _members.Count;
        for (var i = start; i < end; i++)
        {
            var (member, value) = (_members[i].Key, _members[i].Value);
            var slot = Slot.Member(members, place, member);
            if (shapes.TryGetValue(member, out var shape))
            {
                Visit(slot, value, shape);
            }
            else if (ofAnyName is not null && (member != ReferenceCheck.Keyword || value is JsonObject) && !member.StartsWith("x-", StringComparison.Ordinal))
            {
                if (name == ShapeTable.Paths && !member.StartsWith("/", StringComparison.Ordinal))
                {
                    Report(slot.Pointer, $"path '{member}' does not start with '/'; its operations are skipped");
                    slot.Remove(_document);
                }
                else
                {
                    Visit(slot, value, ofAnyName);
                }
            }
        }

        Leave(start);
    }

    /// <summary>See <see cref="ContentKeywords"/>.</summary>
    private void RenameContentKeywords(JsonObject members, Place place)
    {
        foreach (var keyword in ContentKeywords.All)
        {
            var renamed = ContentKeywords.Prefix30 + keyword;
            if (members.TryGetPropertyValue(keyword, out var value) && !members.ContainsKey(renamed))
            {
                var origin = _document.Resolve(place.Member(keyword).Pointer, out _);
                _document.Remove(members, keyword);
                _document.Set(members, renamed, value, origin);
            }
        }
    }

    private void VisitMap(JsonObject members, Shape shape, Place place)
    {
        var start = Enter(members);
        var end = _members.Count;
        for (var i = start; i < end; i++)
        {
            var (name, value) = (_members[i].Key, _members[i].Value);
            var slot = Slot.Member(members, place, name);
            if (string.IsNullOrWhiteSpace(name) && shape is Shape.List)
            {
                // A security requirement, the only map of lists, refers to schemes by name, and the reader library throws at one without.
                Report(slot.Pointer, $"'{slot.Pointer}' has a blank security scheme name; it is ignored");
                slot.Remove(_document);
                continue;
            }

            Visit(slot, value, shape, isNamedByDocument: true);
        }

        Leave(start);
    }

    private int Enter(JsonObject members)
    {
        var start = _members.Count;
        _members.AddRange(members);
        return start;
    }

    private void Leave(int start) => _members.RemoveRange(start, _members.Count - start);

    private void VisitList(JsonArray items, Shape item, Place place)
    {
        // From the end, so that the indices of those before an element that is removed stay what they are.
        for (var i = items.Count - 1; i >= 0; i--)
        {
            Visit(Slot.Element(items, place, i), items[i], item);
        }
    }

    /// <returns>The slot; <see langword="null"/> if there is no text in it.</returns>
    private Slot? ReadableReference(Slot slot)
    {
        if (ScalarValues.Fits(slot.Value, ScalarKind.Reference))
        {
            return slot;
        }

        LeaveOut(slot, new Shape.Scalar(ScalarKind.Reference));
        return null;
    }

    private static string? ReferenceIn(JsonObject members)
        => members.TryGetPropertyValue(ReferenceCheck.Keyword, out var value) && ScalarValues.Fits(value, ScalarKind.Reference) ? value!.GetValue<string>() : null;

    /// <summary>Files that are bundled late have references also where OpenAPI has none. The reader library takes such an element for an empty one.</summary>
    private void LeaveOutReference(Slot slot, string name, string reference)
    {
        var subject = name == ShapeTable.Operation
            ? $"operation '{slot.Name!.ToUpperInvariant()} {slot.ContainerPlace.Name}'"
            : $"'{slot.Name ?? slot.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)}'";
        if (reference.StartsWith("#", StringComparison.Ordinal))
        {
            Report(slot.Pointer, $"reference '{reference}' is not allowed here; {subject} is skipped");
        }
        else
        {
            _diagnostics.Add(DiagnosticDescriptors.ExternalReference, slot.Pointer, reference, $"{subject} is skipped");
        }

        slot.Remove(_document);
    }

    private void VisitScalar(Slot slot, JsonNode? value, Shape.Scalar scalar)
    {
        if (scalar.Kind == ScalarKind.Reference)
        {
            if (ReadableReference(slot) is { } reference)
            {
                _references.VisitName(reference);
            }
        }
        else if (scalar.Kind is ScalarKind.Text or ScalarKind.Name && value?.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        {
            Report(slot, scalar, "it is converted to a string");
            slot.Replace(_document, value.ToJsonString());
        }
        else if (!ScalarValues.Fits(value, scalar.Kind))
        {
            LeaveOut(slot, scalar);
        }
    }

    private static bool IsOfKind(JsonNode? value, Shape shape) => shape switch
    {
        Shape.Named or Shape.Map => value is JsonObject,
        Shape.List => value is JsonArray,
        Shape.Scalar scalar => ScalarValues.Fits(value, scalar.Kind),
        _ => true,
    };

    private void LeaveOut(Slot slot, Shape shape)
    {
        Report(slot, shape, "it is ignored");
        slot.Remove(_document);
    }

    private void Report(Slot slot, Shape shape, string consequence)
        => Report(slot.Pointer, $"'{slot.Pointer}' is {ScalarValues.Describe(slot.Value, shape)}, not {shape.Description}; {consequence}");

    private void Report(string pointer, string problem)
    {
        if (++_count <= MostListed)
        {
            _diagnostics.Add(DiagnosticDescriptors.InvalidDocument, pointer, problem);
        }
    }
}
