using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Bundling;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>
/// Removes values of the wrong JSON type from a document, and reports each at its line, so that the rest can be read: the reader library throws for many
/// of them, and then the whole document is lost.
/// </summary>
/// <remarks>
/// This folder only prevents the reader library from failing. The library is lenient with known input and throws for other input: a string instead of an
/// object, a number out of range, a reference into another schema or in a cycle. Each of these would cost the user the whole client, and the message
/// names no line. Therefore the JSON is checked with <see cref="ShapeTable"/> before the library reads it: mismatches are reported at their lines and
/// removed, <see cref="ReferenceCheck"/> normalizes references to the one form that the library resolves, and <see cref="InnerElements"/> turns other
/// targets of references into components.
/// </remarks>
internal sealed class DocumentSanitizer
{
    /// <summary>The number of values to report; nobody reads more.</summary>
    private const int MostListed = 1000;

    private readonly MergedDocument _document;
    private readonly ReferenceProblems _problems;
    private readonly DiagnosticSink _diagnostics;
    private readonly Dictionary<string, Dictionary<string, Shape>> _table;
    private readonly OpenApiVersion _version;
    private readonly ReferenceCheck _references;
    private readonly InnerElements _elements;
    private readonly SecuritySchemeUris _schemeUris;
    private readonly CancellationToken _cancellationToken;

    /// <summary>The members of the objects that are being visited, the innermost last; visiting may replace and remove some of them.</summary>
    private readonly List<KeyValuePair<string, JsonNode?>> _members = [];
    private int _count;

    private DocumentSanitizer(MergedDocument document, ReferenceProblems problems, DiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        _document = document;
        _problems = problems;
        _diagnostics = diagnostics;
        _version = SpecVersion.Of(document.Root);
        _table = ShapeTable.Of(_version);
        var self = new SelfReferences(document.Root);
        _references = new ReferenceCheck(document, self, diagnostics);
        _schemeUris = new SecuritySchemeUris(document, self);
        _elements = new InnerElements(document);
        _cancellationToken = cancellationToken;
    }

    /// <returns>The references, some of which must be restored after the document has been read.</returns>
    public static ReferenceCheck Run(MergedDocument document, ReferenceProblems problems, DiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        var check = new DocumentSanitizer(document, problems, diagnostics, cancellationToken);
        check.VisitObject(document.Root, ShapeTable.Document, JsonLocation.Root);
        if (check._count > MostListed)
        {
            diagnostics.Add(
                DiagnosticDescriptors.InvalidDocument, DocumentPointer.Root, $"{check._count - MostListed} more values have the wrong type; they are ignored");
        }

        check._references.Finish(check._elements, cancellationToken);
        return check._references;
    }

    /// <param name="content">The value in the slot.</param>
    private void Visit(Slot slot, JsonNode? content, Shape shape, bool isNamedByDocument = false)
    {
        switch (shape, content)
        {
            case (Shape.Any, _):
                break;
            case (Shape.Either either, _):
                if (Choose(either.Shapes, content) is { } chosen)
                {
                    Visit(slot, content, chosen);
                }
                else
                {
                    LeaveOut(slot, either);
                }

                break;
            case (Shape.Named named, JsonObject members) when ComponentKind.Of(named.Name, slot.ContainerLocation, _version) is { } kind:
                VisitElement(members, named.Name, slot.Location, kind);
                break;
            case (Shape.Named named, JsonObject members) when ReferenceIn(members) is { } reference:
                LeaveOutReference(slot, named.Name, reference);
                break;
            case (Shape.Named named, JsonObject members):
                VisitObject(members, named.Name, slot.Location);
                break;
            case (Shape.Named { Name: ShapeTable.Schema }, JsonValue value) when _version >= OpenApiVersion.OpenApi31 && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                // In JSON Schema these are the schemas that match everything and nothing; the reader library expects objects.
                slot.Replace(_document, value.GetValueKind() == JsonValueKind.True ? [] : new JsonObject { ["not"] = new JsonObject() });
                break;
            case (Shape.Map map, JsonObject members):
                VisitMap(members, map.Value, slot.Location);
                break;
            case (Shape.List list, JsonArray items):
                VisitList(items, list.Item, slot.Location);
                break;
            case (Shape.Scalar scalar, _):
                VisitScalar(slot, content, scalar);
                break;
            case (Shape.Named { Name: ShapeTable.Schema }, _) when isNamedByDocument:
                // A named schema is kept: others may refer to it, and users look for it.
                Report(slot, shape, "it is treated as a schema that accepts any JSON");
                slot.Replace(_document, new JsonObject());
                break;
            default:
                LeaveOut(slot, shape);
                break;
        }
    }

    /// <summary>
    /// Visits an element that can be a reference or its target. Path items cannot be components in OpenAPI 3.0; see <see cref="PathItemReferences"/>.
    /// </summary>
    private void VisitElement(JsonObject members, string name, JsonLocation location, ComponentKind kind)
    {
        if (members.ContainsKey(ReferenceCheck.Keyword) && ReadableReference(Slot.Member(members, location, ReferenceCheck.Keyword)) is { } slot)
        {
            _references.Visit(new Reference(slot, kind));
        }

        if (kind != ComponentKind.PathItem)
        {
            _elements.Visit(members, kind);
        }

        VisitObject(members, name, location);
    }

    private void VisitObject(JsonObject members, string name, JsonLocation location)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (name == ShapeTable.Schema && _version == OpenApiVersion.OpenApi30)
        {
            RenameContentKeywords(members, location);
        }

        var shapes = _table[name];
        shapes.TryGetValue(ShapeTable.AnyName, out var ofAnyName);
        var start = Enter(members);
        var end = _members.Count;
        for (var i = start; i < end; i++)
        {
            var (member, value) = (_members[i].Key, _members[i].Value);
            var slot = Slot.Member(members, location, member);
            if (shapes.TryGetValue(member, out var shape))
            {
                Visit(slot, value, shape);
            }
            else if (ofAnyName is not null && (member != ReferenceCheck.Keyword || value is JsonObject) && !member.StartsWith("x-", StringComparison.Ordinal))
            {
                VisitNamed(slot, value, ofAnyName, name == ShapeTable.Paths ? MemberNames.FindPathProblem(member) : null, isNamedByDocument: false);
            }
        }

        Leave(start);
    }

    /// <summary>See <see cref="ContentKeywords"/>.</summary>
    private void RenameContentKeywords(JsonObject members, JsonLocation location)
    {
        foreach (var (keyword, renamed) in ContentKeywords.All)
        {
            if (members.TryGetPropertyValue(keyword, out var value) && !members.ContainsKey(renamed))
            {
                var origin = _document.Resolve(location.Member(keyword).Pointer, out _);
                _document.Remove(members, keyword);
                _document.Set(members, renamed, value, origin);
            }
        }
    }

    private void VisitMap(JsonObject members, Shape shape, JsonLocation location)
    {
        if (shape is Shape.List && _version >= OpenApiVersion.OpenApi32)
        {
            // Security requirements are the only maps of lists.
            _schemeUris.Replace(members, location);
        }

        var start = Enter(members);
        var end = _members.Count;
        for (var i = start; i < end; i++)
        {
            var (name, value) = (_members[i].Key, _members[i].Value);
            var slot = Slot.Member(members, location, name);
            VisitNamed(slot, value, shape, MemberNames.FindProblem(members, slot, shape), isNamedByDocument: true);
        }

        Leave(start);
    }

    /// <param name="problem">The problem with the name; <see langword="null"/> for a valid name.</param>
    private void VisitNamed(Slot slot, JsonNode? value, Shape shape, string? problem, bool isNamedByDocument)
    {
        if (problem is null)
        {
            Visit(slot, value, shape, isNamedByDocument);
        }
        else
        {
            Report(slot.Pointer, problem);
            slot.Remove(_document);
        }
    }

    private int Enter(JsonObject members)
    {
        var start = _members.Count;
        _members.AddRange(members);
        return start;
    }

    private void Leave(int start) => _members.RemoveRange(start, _members.Count - start);

    private void VisitList(JsonArray items, Shape item, JsonLocation location)
    {
        // From the end, so that the indices of earlier elements stay valid after a removal.
        for (var i = items.Count - 1; i >= 0; i--)
        {
            Visit(Slot.Element(items, location, i), items[i], item);
        }
    }

    /// <returns>The slot, or <see langword="null"/> if it contains no string.</returns>
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

    /// <summary>Bundled files sometimes have references where OpenAPI allows none. The reader library reads such an element as empty.</summary>
    private void LeaveOutReference(Slot slot, string name, string reference)
    {
        var subject = name == ShapeTable.Operation
            ? $"operation '{OperationFields.Describe(slot.Location)}'"
            : $"'{slot.Name ?? slot.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)}'";
        if (reference.StartsWith("#", StringComparison.Ordinal))
        {
            Report(slot.Pointer, $"reference '{reference}' is not allowed here; {subject} is skipped");
        }
        else
        {
            var problem = _problems.Of(reference, slot.Pointer);
            _diagnostics.Add(problem.Descriptor, slot.Pointer, problem.Arguments($"{subject} is skipped"));
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

    /// <summary>Returns the shape that fits the JSON type of a value. It is a loop, because a query would allocate for every such value.</summary>
    private static Shape? Choose(IReadOnlyList<Shape> shapes, JsonNode? value)
    {
        for (var i = 0; i < shapes.Count; i++)
        {
            if (IsOfKind(value, shapes[i]))
            {
                return shapes[i];
            }
        }

        return null;
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
