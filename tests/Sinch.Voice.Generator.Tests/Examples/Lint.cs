using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Examples;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>Runs the linter on documents that need make no client.</summary>
internal static class Lint
{
    /// <summary>Returns the linter's diagnostics for a document, as the compiler prints them, in the order of its lines.</summary>
    public static IReadOnlyList<string> Document(string document) => Run(document, TestContext.Current.CancellationToken);

    /// <summary>Runs the linter after it was cancelled.</summary>
    public static IReadOnlyList<string> CancelledDocument(string document)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        return Run(document, cancelled.Token);
    }

    /// <summary>Returns the linter's diagnostics for a value as an example of a schema: IDs and messages without their locations.</summary>
    /// <param name="schemas">Component schemas that the schema refers to.</param>
    public static IReadOnlyList<string> Value(string version, string schema, string value, string schemas = "{}")
        => [.. Document(
            $$"""
            {
              "openapi": "{{version}}",
              "components": {
                "schemas": {{schemas}},
                "requestBodies": { "b": { "content": { "application/json": { "schema": {{schema}}, "example": {{value}} } } } }
              }
            }
            """).Select(text => text[text.IndexOf("SVG", StringComparison.Ordinal)..].Replace("The example does not match its schema: ", "", StringComparison.Ordinal))];

    private static IReadOnlyList<string> Run(string document, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink(Positions.Of("api.json", document).Find);
        ExampleLinter.Check(JsonNode.Parse(document)!.AsObject(), sink, cancellationToken);
        return [.. sink.ToEquatableArray().OrderBy(diagnostic => diagnostic.Location!.Span.Start).Select(diagnostic => diagnostic.ToDiagnostic().ToString())];
    }
}
