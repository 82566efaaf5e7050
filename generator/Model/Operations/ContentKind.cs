namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>What the content of a request or response is written and read as, the preferred first where a document offers several.</summary>
internal enum ContentKind
{
    Json,
    Form,
    Text,
    Binary,
}
