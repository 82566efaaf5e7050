namespace Sinch.Voice.Generator.Model;

/// <summary>The types of .NET that values of a document have. The names are those of the runtime's read and write methods.</summary>
internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    Date,
    Guid,
    Uri,
    Bytes,

    /// <summary>Any JSON value, where the document gives no schema or one that can't be expressed.</summary>
    Element,
}
