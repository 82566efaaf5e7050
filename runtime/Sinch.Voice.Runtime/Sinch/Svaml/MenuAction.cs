using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents what an option of a menu does: it leads to another menu, or returns a value to the application.</summary>
/// <example>
/// <code>
/// var menu = new Menu
/// {
///     Id = "main",
///     Options = [new() { Dtmf = "1", Action = MenuAction.Return("sales") }, new() { Dtmf = "2", Action = MenuAction.Menu("order") }],
/// };
/// </code>
/// </example>
[JsonConverter(typeof(JsonModelConverter<MenuAction>))]
public readonly struct MenuAction : IEquatable<MenuAction>, IJsonModel<MenuAction>
{
    private const string ReturnName = "return";
    private const string MenuName = "menu";
    private const int LongestMenuId = 64;

    private readonly string? _value;

    private MenuAction(string value) => _value = value;

    /// <summary>Creates the action that ends the menu. The platform sends a PIE with the value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or contains a parenthesis.</exception>
    public static MenuAction Return(string value) => new($"{ReturnName}({Checked(value, nameof(value))})");

    /// <summary>Creates the action that plays another menu of the same <c>runMenu</c> action.</summary>
    /// <param name="id">The ID of the menu.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, contains a parenthesis or has more than 64 characters.</exception>
    public static MenuAction Menu(string id)
        => Checked(id, nameof(id)).Length <= LongestMenuId
            ? new($"{MenuName}({id})")
            : throw new ArgumentException($"The ID of a menu has at most {LongestMenuId} characters; this one has {id.Length}.", nameof(id));

    /// <summary>Converts the text that the platform uses to an action. The text is not checked and is written unchanged.</summary>
    /// <param name="value">The text, such as <c>menu(order)</c>.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static MenuAction Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <summary>Gets the text that the platform uses, such as <c>menu(order)</c>; an empty string for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the value that the action returns; <see langword="null"/> if it returns none.</summary>
    public string? ReturnValue => Argument(ReturnName);

    /// <summary>Gets the ID of the menu that the action plays; <see langword="null"/> if it plays none.</summary>
    public string? MenuId => Argument(MenuName);

    /// <summary>Determines whether two actions have the same text.</summary>
    /// <returns><see langword="true"/> if the texts are equal; otherwise, <see langword="false"/>.</returns>
    public static bool operator ==(MenuAction left, MenuAction right) => left.Equals(right);

    /// <summary>Determines whether two actions have different texts.</summary>
    /// <returns><see langword="true"/> if the texts differ; otherwise, <see langword="false"/>.</returns>
    public static bool operator !=(MenuAction left, MenuAction right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MenuAction other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MenuAction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text that the platform uses.</summary>
    /// <returns>The text that the platform uses.</returns>
    public override string ToString() => Value;

    bool IJsonWritable.IsEmpty => _value is null;

    static bool IJsonModel<MenuAction>.TryRead(ref Utf8JsonReader reader, out MenuAction value)
    {
        value = JsonRead.TryString(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(_value);

    /// <summary>Returns the text in the parentheses. The document writes a space before them in one place.</summary>
    private string? Argument(string name)
    {
        var text = Value.AsSpan().Trim();
        var open = text.IndexOf('(');
        return open >= 0 && text[^1] == ')' && text[..open].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase) ? text[(open + 1)..^1].Trim().ToString() : null;
    }

    private static string Checked(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("The text in the parentheses is empty.", parameter)
            : text.AsSpan().IndexOfAny('(', ')') is >= 0 and var index
                ? throw new ArgumentException($"The text has a '{text[index]}' at index {index}. The platform has no escape for it; use another text.", parameter)
                : text;
    }
}
