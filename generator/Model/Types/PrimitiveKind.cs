namespace Sinch.Voice.Generator.Model.Types;

/// <summary>The types of .NET that values of a document have. The names are those of the runtime's read and write methods.</summary>
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

    /// <summary>Any JSON value, where the document gives no schema or one that can't be expressed.</summary>
    Element,
}
