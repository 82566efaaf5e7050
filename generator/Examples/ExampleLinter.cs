using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Validates the document's examples against its schemas. Either may be wrong.</summary>
internal static class ExampleLinter
{
    public static void Check(JsonObject root, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var notes = new LintNotes(sink);
        var references = new LocalReferences(root);
        var dialect = SpecVersion.Of(root) == OpenApiVersion.OpenApi30 ? SchemaDialect.OpenApi30 : SchemaDialect.OpenApi31;
        var values = new ExampleValues(references, notes);
        var patterns = new EcmaPatterns(notes, cancellationToken);

        // Parts that the reader ignores may be invalid.
        Try(notes, DocumentPointer.Root, "The document", () =>
        {
            foreach (var example in ExampleFinder.Find(root, dialect, values))
            {
                var validator = new SchemaValidator(dialect, references, patterns, example.Direction, notes, cancellationToken);
                Try(notes, example.Value.Pointer, "The example", () => CheckExample(validator, example, sink));
            }

            values.NoteUnused();
        });
    }

    private static void CheckExample(SchemaValidator validator, FoundExample example, DiagnosticSink sink)
    {
        var outcome = validator.Validate(example.Schema, example.Value);
        foreach (var finding in outcome.Findings)
        {
            sink.Add(DiagnosticDescriptors.ExampleMismatch, finding.Pointer, finding.Text);
        }

        ReportUndescribed(example.Value, outcome.Coverage, sink);
    }

    /// <summary>JsonNode detects duplicate names, and text that is not Unicode, on first access.</summary>
    private static void Try(LintNotes notes, string pointer, string subject, Action check)
    {
        try
        {
            check();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            notes.Add(pointer, subject, "it or its schemas contain a duplicate property or invalid Unicode");
        }
    }

    private static void ReportUndescribed(LocatedValue value, Coverage coverage, DiagnosticSink sink)
    {
        var names = coverage.NamesOf(value);
        foreach (var (name, member) in value.Members)
        {
            if (names?.Contains(name) == false)
            {
                var hint = NameHint.Near(name, names) is { } near ? $", which declares {ValueText.Quote(near)}" : string.Empty;
                sink.Add(DiagnosticDescriptors.UndeclaredExampleProperty, member.Pointer, ValueText.Quote(name), hint);
            }

            ReportUndescribed(member, coverage, sink);
        }

        foreach (var item in value.Items)
        {
            ReportUndescribed(item, coverage, sink);
        }
    }
}

/// <summary>Reports unchecked examples, so that silence means success.</summary>
internal sealed class LintNotes(DiagnosticSink sink)
{
    public void Add(string pointer, string subject, string reason) => sink.Add(DiagnosticDescriptors.ExampleNotChecked, pointer, subject, reason);
}
