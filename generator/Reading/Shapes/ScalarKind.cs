namespace Sinch.Voice.Generator.Reading.Shapes;

/// <summary>The kinds of values that keywords have. They are told apart as finely as the reader library has to convert them.</summary>
internal enum ScalarKind
{
    Text,

    /// <summary>A string that names another part of the document.</summary>
    Reference,

    Flag,
    Number,
    Decimal,
    Count,
    Uri,
    AbsoluteUri,
}
