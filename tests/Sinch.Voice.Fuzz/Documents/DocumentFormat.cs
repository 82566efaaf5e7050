namespace Sinch.Voice.Fuzz.Documents;

/// <summary>Specifies the format of a document and its overlay.</summary>
internal enum DocumentFormat
{
    Json,
    Yaml,

    /// <summary>YAML in which equal objects and arrays are aliases.</summary>
    YamlWithAliases,
}
