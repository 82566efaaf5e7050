using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>The styles of query parameters (OpenAPI, Style Values).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum QueryStyle
{
    /// <summary><c>color=blue,black</c>, or <c>color=blue&amp;color=black</c> exploded.</summary>
    Form,

    /// <summary><c>color=blue%20black</c>.</summary>
    SpaceDelimited,

    /// <summary><c>color=blue%7Cblack</c>.</summary>
    PipeDelimited,

    /// <summary><c>color%5BR%5D=100&amp;color%5BG%5D=200</c>.</summary>
    DeepObject,
}
