using System.Text.Json;
using Sinch.Voice.Generator.Examples.Keywords;
using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Validates the values of one example against schemas of the document.</summary>
/// <remarks>
/// Each pair of schema and value is evaluated once. A pair that recurs during its own evaluation, through a cycle of <c>$ref</c>, counts as a match.
/// </remarks>
internal sealed class SchemaValidator(
    SchemaDialect dialect, LocalReferences references, EcmaPatterns patterns, Direction direction, LintNotes notes, CancellationToken cancellationToken)
{
    /// <summary>The depth that is safe on a quarter of the smallest thread stack of a compiler.</summary>
    private const int MaxDepth = 96;

    private readonly Dictionary<(string Schema, string Value), Outcome?> _outcomes = [];
    private int _depth;

    public bool Is31 { get; } = dialect == SchemaDialect.OpenApi31;

    public LocalReferences References { get; } = references;

    public EcmaPatterns Patterns { get; } = patterns;

    public Direction Direction { get; } = direction;

    public Outcome Validate(LocatedValue schema, LocatedValue value)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = (schema.Pointer, value.Pointer);
        if (_outcomes.TryGetValue(key, out var known))
        {
            return known ?? new Outcome();
        }

        var outcome = new Outcome();
        if (_depth == MaxDepth)
        {
            notes.Add(value.Pointer, "The value", "its schemas are nested too deeply");
            outcome.Coverage.Open(value);
            return outcome;
        }

        _outcomes[key] = null;
        _depth++;
        Check(schema, value, outcome);
        _depth--;
        return _outcomes[key] = outcome;
    }

    private void Check(LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        if (schema.Kind != JsonValueKind.Object)
        {
            CheckBoolean(schema, value, outcome);
            return;
        }

        if (schema.TextOf("$ref") is { } reference)
        {
            CheckReference(reference, schema, value, outcome);
            if (!Is31)
            {
                return;
            }
        }

        if (value.Kind == JsonValueKind.Null && !Is31 && schema.TryGet("nullable", out var nullable) && nullable.IsTrue)
        {
            return;
        }

        // Findings that follow from a wrong type or a wrong fixed value are noise.
        if (TypeKeyword.Check(this, schema, value, outcome) && FixedValueKeywords.Check(this, schema, value, outcome))
        {
            CheckByKind(schema, value, outcome);
            CombiningKeywords.Check(this, schema, value, outcome);
        }
    }

    private void CheckByKind(LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Number:
                NumberKeywords.Check(this, schema, value, outcome);
                break;
            case JsonValueKind.String:
                StringKeywords.Check(this, schema, value, outcome);
                break;
            case JsonValueKind.Array:
                ArrayKeywords.Check(this, schema, value, outcome);
                break;
            case JsonValueKind.Object:
                ObjectKeywords.Check(this, schema, value, outcome);
                break;
        }
    }

    private void CheckReference(string reference, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        if (References.Find(reference) is { } target)
        {
            outcome.Merge(Validate(target, value));
            return;
        }

        notes.Add(schema.Pointer, "The schema", $"'{reference}' is not in this document");
        outcome.Coverage.Open(value);
    }

    private static void CheckBoolean(LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        if (schema.Kind == JsonValueKind.False)
        {
            outcome.Add(value, "no value is allowed here");
        }

        outcome.Coverage.Open(value);
    }
}
