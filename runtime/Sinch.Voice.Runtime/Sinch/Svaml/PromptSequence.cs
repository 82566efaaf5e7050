using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents one or more prompts that a caller hears in order, without pauses between them.</summary>
/// <example>
/// <code>
/// var one = new Menu { Id = "main", MainPrompt = Prompt.Say("Press 1 for sales.") };
/// var several = new Menu { Id = "main", MainPrompt = [Prompt.File("welcome"), Prompt.Say("Press 1 for sales.")] };
/// </code>
/// </example>
[CollectionBuilder(typeof(PromptSequence), nameof(Create))]
[JsonConverter(typeof(JsonModelConverter<PromptSequence>))]
public readonly struct PromptSequence : IEquatable<PromptSequence>, IEnumerable<Prompt>, IJsonModel<PromptSequence>
{
    private readonly string? _value;

    private PromptSequence(string value) => _value = value;

    /// <summary>Converts a prompt to a sequence of one.</summary>
    /// <param name="prompt">The prompt.</param>
    public static implicit operator PromptSequence(Prompt prompt) => prompt == default ? default : new(prompt.Value);

    /// <summary>Creates a sequence of prompts.</summary>
    /// <param name="prompts">The prompts.</param>
    /// <returns>The sequence.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompts"/> is empty or contains an empty prompt.</exception>
    public static PromptSequence Create(ReadOnlySpan<Prompt> prompts)
    {
        if (prompts.IsEmpty)
        {
            throw new ArgumentException("The sequence has no prompts. Omit the property instead.", nameof(prompts));
        }

        var texts = new string[prompts.Length];
        for (var i = 0; i < prompts.Length; i++)
        {
            texts[i] = prompts[i].Value.Length > 0 ? prompts[i].Value : throw new ArgumentException($"Prompt {i} of the sequence is empty.", nameof(prompts));
        }

        return new(string.Join(PromptText.Separator, texts));
    }

    /// <summary>Converts the text that the platform uses to a sequence. The text is not checked and is written unchanged.</summary>
    /// <param name="value">The text, such as <c>#tts[Hello];welcome</c>.</param>
    /// <returns>The sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static PromptSequence Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <summary>Gets the text that the platform uses, with <c>;</c> between prompts; an empty string for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Determines whether two sequences have the same text.</summary>
    /// <returns><see langword="true"/> if the texts are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(PromptSequence left, PromptSequence right) => left.Equals(right);

    /// <summary>Determines whether two sequences have different texts.</summary>
    /// <returns><see langword="true"/> if the texts differ; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(PromptSequence left, PromptSequence right) => !left.Equals(right);

    /// <summary>Returns an enumerator over the prompts.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Prompt> GetEnumerator() => PromptText.Split(Value).Select(Prompt.Parse).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PromptSequence other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PromptSequence other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text that the platform uses.</summary>
    /// <returns>The text that the platform uses.</returns>
    public override string ToString() => Value;

    bool IJsonWritable.IsEmpty => _value is null;

    static bool IJsonModel<PromptSequence>.TryRead(ref Utf8JsonReader reader, out PromptSequence value)
    {
        value = JsonRead.TryString(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);
}
