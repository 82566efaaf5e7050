using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Represents the rules of an OpenAPI document: its schemas and its operations.</summary>
/// <remarks>
/// Values are read as the platform reads them. Names, discriminators and enums ignore case, unknown properties are permitted, null means that a
/// property is missing, a string may stand for a number or boolean, and a number or boolean for a string.
/// </remarks>
internal sealed class DocumentSchemas
{
    private static readonly Lazy<DocumentSchemas> s_bundled = new(ReadBundled);

    private readonly IReadOnlyDictionary<string, ComponentSchema> _schemas;

    public DocumentSchemas(JsonElement document)
    {
        var compiler = new SchemaCompiler(document);
        _schemas = compiler.Components;
        Operations = [.. new OperationReader(document, compiler).Read()];
    }

    /// <summary>Gets the document that this assembly contains, compiled once per process.</summary>
    public static DocumentSchemas Bundled => s_bundled.Value;

    /// <summary>Gets every operation of every path.</summary>
    public IReadOnlyList<DocumentOperation> Operations { get; }

    /// <summary>Validates a value against a component.</summary>
    /// <param name="schemaName">The name of the component, such as <c>IceSVAMLRequestBody</c>.</param>
    /// <param name="value">The value, read by <see cref="StrictJson"/> or free of unpaired surrogates.</param>
    /// <returns>The first violation, or <see langword="null"/> if the value is valid.</returns>
    public SchemaViolation? Validate(string schemaName, JsonElement value)
        => _schemas.TryGetValue(schemaName, out var schema)
            ? schema.Check(value)?.InRoot()
            : throw new ArgumentException($"The document has no schema '{schemaName}'.", nameof(schemaName));

    /// <summary>Finds the operation that a request means.</summary>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="path">The path as sent, without the query.</param>
    /// <param name="allowed">The methods that the path has; none if there is no such path.</param>
    /// <returns>The operation, or <see langword="null"/> if the path does not have the method.</returns>
    public DocumentRoute? Find(string method, string path, out IReadOnlyList<string> allowed)
    {
        var methods = new List<string>();
        allowed = methods;
        foreach (var operation in Operations)
        {
            if (!operation.Path.TryMatch(path, out var values))
            {
                continue;
            }

            if (operation.Method == method)
            {
                return new DocumentRoute(operation, values);
            }

            methods.Add(operation.Method);
        }

        methods.Sort(StringComparer.Ordinal);
        return null;
    }

    private static DocumentSchemas ReadBundled()
    {
        using var stream = typeof(DocumentSchemas).Assembly.GetManifestResourceStream("sinch-voice.json")
            ?? throw new InvalidOperationException("The assembly does not contain its OpenAPI document.");
        using var document = JsonDocument.Parse(stream);
        return new DocumentSchemas(document.RootElement);
    }
}
