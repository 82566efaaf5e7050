using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Specifies the style of a query parameter or a form field (OpenAPI, Style Values).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum QueryStyle
{
    /// <summary>The style <c>form</c>: <c>color=blue,black</c>, or <c>color=blue&amp;color=black</c> exploded.</summary>
    Form,

    /// <summary>The style <c>spaceDelimited</c>: <c>color=blue%20black</c>.</summary>
    SpaceDelimited,

    /// <summary>The style <c>pipeDelimited</c>: <c>color=blue%7Cblack</c>.</summary>
    PipeDelimited,

    /// <summary>The style <c>deepObject</c>: <c>color%5BR%5D=100&amp;color%5BG%5D=200</c>.</summary>
    /// <remarks>Nested objects and lists are <c>range%5Bfrom%5D%5Bday%5D=1</c> and <c>tags%5B0%5D=a</c>.</remarks>
    DeepObject,

    /// <summary>The value as JSON, for a JSON media type instead of a style: <c>color=%7B%22R%22%3A100%7D</c>.</summary>
    Json,
}
