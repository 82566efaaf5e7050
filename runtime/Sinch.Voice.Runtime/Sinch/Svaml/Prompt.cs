using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents something that a caller hears: spoken text or an audio file.</summary>
/// <example>
/// <code>
/// var welcome = new PlayFilesInstruction
/// {
///     Ids = [Prompt.Say("Thank you for calling."), Prompt.Play(new Uri("https://example.com/welcome.wav"))],
/// };
/// </code>
/// </example>
[JsonConverter(typeof(JsonModelConverter<Prompt>))]
public readonly struct Prompt : IEquatable<Prompt>, IJsonModel<Prompt>
{
    /// <summary>The number of characters that the platform speaks in one prompt, unless Sinch has changed the limit of the application.</summary>
    public const int DefaultMaxLength = 600;

    private readonly string? _value;

    private Prompt(string value) => _value = value;

    /// <summary>Creates a prompt that speaks text.</summary>
    /// <param name="text">The text. The platform has no escape for <c>]</c> and <c>;</c>.</param>
    /// <param name="maxLength">The maximum number of characters. Set it if Sinch has changed the limit of your application.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or too long, or contains <c>]</c> or <c>;</c>.</exception>
    public static Prompt Say(string text, int maxLength = DefaultMaxLength) => new($"#tts[{PromptText.Spoken(text, maxLength, nameof(text))}]");

    /// <summary>Creates a prompt that speaks Speech Synthesis Markup Language.</summary>
    /// <param name="ssml">The markup. The platform has no escape for <c>]</c> and <c>;</c>, which also ends a reference such as <c>&amp;amp;</c>.</param>
    /// <param name="maxLength">The maximum number of characters. Set it if Sinch has changed the limit of your application.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ssml"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="ssml"/> is empty or too long, or contains <c>]</c> or <c>;</c>.</exception>
    public static Prompt Ssml(string ssml, int maxLength = DefaultMaxLength) => new($"#ssml[{PromptText.Spoken(ssml, maxLength, nameof(ssml))}]");

    /// <summary>Creates a prompt that plays an audio file from a server.</summary>
    /// <param name="audio">The absolute HTTP or HTTPS URL of the file.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="audio"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="audio"/> is not an absolute HTTP or HTTPS URL, or contains <c>]</c> or <c>;</c>.
    /// </exception>
    public static Prompt Play(Uri audio) => new(PromptText.Url(audio, nameof(audio)));

    /// <summary>Creates a prompt that plays an uploaded file.</summary>
    /// <param name="name">The name of the file.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or the platform would not take it for the name of a file.</exception>
    public static Prompt File(string name) => new(PromptText.FileName(name, nameof(name)));

    /// <summary>Converts the text that the platform uses to a prompt. The text is not checked and is written unchanged.</summary>
    /// <param name="value">The text, such as <c>#tts[Hello]</c>.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static Prompt Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <summary>Gets the text that the platform uses, such as <c>#tts[Hello]</c>; an empty string for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the form of the prompt.</summary>
    public PromptKind Kind => PromptText.KindOf(Value, out _);

    /// <summary>Gets the text, the markup, the URL or the file name.</summary>
    public string Content
    {
        get
        {
            PromptText.KindOf(Value, out var content);
            return content;
        }
    }

    /// <summary>Determines whether two prompts have the same text.</summary>
    /// <returns><see langword="true"/> if the texts are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(Prompt left, Prompt right) => left.Equals(right);

    /// <summary>Determines whether two prompts have different texts.</summary>
    /// <returns><see langword="true"/> if the texts differ; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(Prompt left, Prompt right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Prompt other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Prompt other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text that the platform uses.</summary>
    /// <returns>The text that the platform uses.</returns>
    public override string ToString() => Value;

    bool IJsonWritable.IsEmpty => _value is null;

    static bool IJsonModel<Prompt>.TryRead(ref Utf8JsonReader reader, out Prompt value)
    {
        value = JsonRead.TryString(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);
}
