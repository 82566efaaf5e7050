namespace Sinch.Voice.Generator.Model.Types;

/// <summary>The type of a value in the document.</summary>
internal abstract record TypeReference
{
    /// <summary>Gets whether the C# type is a value type.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>Gets the number of nested lists and maps.</summary>
    public virtual int Nesting => 0;
}

/// <summary>A type that is emitted.</summary>
internal sealed record ModelType(string Name, ModelKind Kind) : TypeReference
{
    public override bool IsValueType => Kind is not ModelKind.Object;
}

/// <summary>A JSON array, or the values of a parameter.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="OrOne">Whether a single item may replace the list.</param>
internal sealed record ListType(TypeReference Item, bool OrOne = false) : TypeReference
{
    public override bool IsValueType => OrOne;

    public override int Nesting { get; } = Item.Nesting + 1;
}

/// <summary>A JSON object whose property names are data.</summary>
internal sealed record MapType(TypeReference Value) : TypeReference
{
    public override bool IsValueType => false;

    public override int Nesting { get; } = Value.Nesting + 1;
}

/// <summary>A struct of the runtime that reads and writes itself.</summary>
/// <param name="Name">Its name in the namespace <c>Sinch.Voice</c>.</param>
internal sealed record RuntimeType(string Name) : TypeReference
{
    public override bool IsValueType => true;
}

/// <summary>A string that holds the JSON of a value.</summary>
/// <param name="Content">The type of the value.</param>
/// <param name="OrUri">Whether the string may be a URL, too.</param>
internal sealed record EmbeddedType(TypeReference Content, bool OrUri) : TypeReference
{
    public override bool IsValueType => false;

    public override int Nesting { get; } = Content.Nesting + 1;
}

/// <summary>A file in a multipart request.</summary>
internal sealed record FileType : TypeReference
{
    public override bool IsValueType => false;
}

/// <summary>The parts of a multipart request that the document does not describe.</summary>
internal sealed record PartsType : TypeReference
{
    public override bool IsValueType => false;
}

/// <summary>The items of a response that are read while the server sends them.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="IsEvents">Whether the items are server-sent events, whose data has the type.</param>
internal sealed record SequenceType(TypeReference Item, bool IsEvents = false) : TypeReference
{
    public override bool IsValueType => false;

    public override int Nesting { get; } = Item.Nesting + 1;
}

/// <summary>A list item or a map value that may be <c>null</c>. For a property, the property itself is nullable.</summary>
internal sealed record NullableType(TypeReference Value) : TypeReference
{
    public override bool IsValueType => Value.IsValueType;

    public override int Nesting => Value.Nesting;
}

/// <summary>A .NET type.</summary>
internal sealed record PrimitiveType(PrimitiveKind Kind) : TypeReference
{
    public override bool IsValueType => Kind is not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Bytes);
}

/// <summary>Specifies the .NET types of values. The names are those of the runtime's read and write methods.</summary>
internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    Date,

    /// <summary>The runtime's <c>IsoTime</c>: a <c>TimeOnly</c> has no offset.</summary>
    Time,

    /// <summary>The runtime's <c>IsoDuration</c>: a <c>TimeSpan</c> has no months.</summary>
    Duration,
    Guid,
    Uri,
    Bytes,

    /// <summary>Any JSON value: the document has no schema, or one that cannot be expressed.</summary>
    Element,
}

/// <summary>Bytes: the content of a request or response that is not JSON.</summary>
internal sealed record StreamType : TypeReference
{
    public override bool IsValueType => false;
}
