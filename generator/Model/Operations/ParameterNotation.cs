namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>How a parameter is written: the <c>style</c> of OpenAPI. The names of those for queries are the runtime's.</summary>
internal enum ParameterNotation
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}
