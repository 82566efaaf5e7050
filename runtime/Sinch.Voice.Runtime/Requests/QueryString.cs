using System.ComponentModel;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Creates queries that the document describes as one content, like a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class QueryString
{
    /// <summary>Returns content as the query of a request.</summary>
    /// <param name="content">The content. A form is the query as it is; any other content is percent-encoded.</param>
    /// <returns>The query with its question mark; an empty string if there is no content.</returns>
    public static string Of(RequestBody? content)
    {
        if (content is null or { Content.IsEmpty: true })
        {
            return string.Empty;
        }

        var text = Encoding.UTF8.GetString(content.Content);
        return "?" + (content.IsForm ? text : Uri.EscapeDataString(text));
    }
}
