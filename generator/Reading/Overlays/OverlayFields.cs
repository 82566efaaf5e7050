using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Reads an object of an overlay field by field, and reports errors at their lines.</summary>
internal sealed class OverlayFields(JsonObject fields, Origin origin, string description, DiagnosticSink diagnostics)
{
    public Origin Origin { get; } = origin;

    public bool HasErrors { get; private set; }

    public bool Has(string name) => fields.ContainsKey(name);

    public JsonNode? Value(string name) => fields.TryGetPropertyValue(name, out var value) ? value : null;

    /// <summary>A mistyped field would be an action that does nothing. Extensions are free (section "Specification Extensions").</summary>
    public OverlayFields Allow(IReadOnlyCollection<string> known)
    {
        foreach (var field in fields)
        {
            if (known.Contains(field.Key) || field.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            var remedy = field.Key == "copy" && description == "an action"
                ? "it requires overlay 1.1.0"
                : $"the fields are {string.Join(", ", known)}, and extensions that start with 'x-'";
            Fail(field.Key, $"'{field.Key}' is not a field of {description}; {remedy}");
        }

        return this;
    }

    public string? Text(string name, bool isRequired = false)
    {
        if (Value(name) is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        {
            return value.GetValue<string>();
        }

        Check(name, isRequired, "a string");
        return null;
    }

    public bool Flag(string name)
    {
        if (Value(name) is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetValueKind() == JsonValueKind.True;
        }

        Check(name, isRequired: false, "true or false");
        return false;
    }

    public JsonObject? Object(string name) => Value(name) as JsonObject ?? Missing<JsonObject>(name, "an object");

    public JsonArray? Array(string name) => Value(name) as JsonArray ?? Missing<JsonArray>(name, "an array");

    public void Fail(string name, string reason)
    {
        HasErrors = true;
        diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.InvalidOverlay, Origin.Member(name).Location, reason));
    }

    private T? Missing<T>(string name, string expected)
        where T : class
    {
        Check(name, isRequired: true, expected);
        return null;
    }

    private void Check(string name, bool isRequired, string expected)
    {
        if (Has(name))
        {
            Fail(name, $"'{name}' must be {expected}, not {JsonTree.Describe(Value(name))}");
        }
        else if (isRequired)
        {
            Fail(name, $"{description} requires '{name}' ({expected})");
        }
    }
}
