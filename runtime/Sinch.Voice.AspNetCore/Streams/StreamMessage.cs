using System.Text.Json;

namespace Sinch.Voice;

/// <summary>Represents a text message of the platform that this version does not know.</summary>
public sealed class StreamMessage
{
    internal StreamMessage(string text) => Text = text;

    /// <summary>Gets the message, as it was sent.</summary>
    public string Text { get; }

    /// <summary>Reads the message as JSON.</summary>
    /// <returns>The message.</returns>
    /// <exception cref="JsonException">The message is not JSON.</exception>
    public JsonElement ReadJson()
    {
        using var document = JsonDocument.Parse(Text);
        return document.RootElement.Clone();
    }

    /// <summary>Returns the message, as it was sent.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Text;
}
