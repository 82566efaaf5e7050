using System.ComponentModel;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Shows emitted types in the debugger. Their <c>ToString</c> does not show what they contain, because it ends up in logs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonDebugView
{
    /// <summary>Gets the JSON of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON; for a value that cannot be written, the reason.</returns>
    public static string Of(IJsonWritable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        try
        {
            return Encoding.UTF8.GetString(JsonBytes.Write(value));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return exception.Message;
        }
    }
}
