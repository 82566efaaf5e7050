namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>The kinds of values that keywords have. They are told apart as finely as the reader library has to convert them.</summary>
internal enum ScalarKind
{
    Text,

    /// <summary>A string by which the reader library looks for another part of the document; at a blank one it throws.</summary>
    Name,

    /// <summary>A string that names another part of the document.</summary>
    Reference,

    Flag,
    Number,
    Decimal,
    Count,
    Uri,
    AbsoluteUri,
}
