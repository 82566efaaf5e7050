namespace Sinch.Voice.Emulator.Documents;

/// <summary>The kind of a <see cref="SchemaViolation"/>.</summary>
internal enum SchemaViolationKind
{
    /// <summary>The text is not JSON.</summary>
    NotJson,

    /// <summary>An object has a property twice.</summary>
    DuplicateProperty,

    /// <summary>The value has another JSON type than the schema.</summary>
    WrongType,

    /// <summary>The value is not one of an enum.</summary>
    UnknownValue,

    /// <summary>The text does not have the format that the schema names.</summary>
    WrongFormat,

    /// <summary>A required property is missing or null.</summary>
    MissingProperty,

    /// <summary>The discriminator of a union is missing or null.</summary>
    MissingVariant,

    /// <summary>The discriminator of a union names no variant.</summary>
    UnknownVariant,

    /// <summary>The array has fewer items than the schema demands.</summary>
    TooFewItems,

    /// <summary>The array has more items than the schema permits.</summary>
    TooManyItems,
}

/// <summary>Represents the first violation of a schema that was found in a JSON value.</summary>
/// <param name="Path">The JSON path of the offending or missing value, such as <c>$.action.menus[0].id</c>.</param>
/// <param name="Kind">The kind of the violation.</param>
/// <param name="Message">What is wrong with the value at <paramref name="Path"/> and what would be right, such as "is a string, not an integer".</param>
internal sealed record SchemaViolation(string Path, SchemaViolationKind Kind, string Message)
{
    /// <summary>Initializes a violation of the value itself. Callers up the tree prepend where the value stands.</summary>
    public SchemaViolation(SchemaViolationKind kind, string message)
        : this(string.Empty, kind, message)
    {
    }

    public SchemaViolation InProperty(string name) => this with { Path = JsonPath.Property(name) + Path };

    public SchemaViolation InItem(int index) => this with { Path = JsonPath.Item(index) + Path };

    public SchemaViolation InRoot() => this with { Path = "$" + Path };

    /// <summary>Returns the path and the message in one sentence.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
