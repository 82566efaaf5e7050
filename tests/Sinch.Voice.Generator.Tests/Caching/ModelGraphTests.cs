using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Caching;

/// <summary>The incremental cache must not keep a compilation or a parsed document alive.</summary>
public class ModelGraphTests
{
    [Fact]
    public void The_model_holds_nothing_of_Roslyn_of_the_OpenAPI_reader_or_of_JSON()
    {
        var run = new GeneratorHost(Spec.Vendor).RunTwice();
        var results = run.Result.TrackedSteps["Results"].SelectMany(step => step.Outputs).Select(output => output.Value);
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var result in results)
        {
            Walk(result, "Results", visited);
        }

        Assert.True(visited.Count > 1000, $"Only {visited.Count} objects were reached; the walk is broken.");
    }

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
        {
            return;
        }

        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText, $"{path} holds {value.GetType()}");
        Assert.False(value is IOpenApiElement or OpenApiDocument or System.Text.Json.Nodes.JsonNode or System.Text.Json.JsonDocument, $"{path} holds {value.GetType()}");

        if (value is DiagnosticDescriptor)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", visited);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", visited);
            }
        }
    }
}
