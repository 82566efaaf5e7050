using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Checks the menus of a <c>runMenu</c> action before it is sent, because the platform ends the call for an invalid one.</summary>
/// <remarks>
/// The check rejects only menus that cannot work. The document states both that <c>mainMenu</c> selects the first menu and that the menu <c>main</c> is
/// the first, so either is enough.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MenuCheck
{
    private const string Main = "main";

    private static readonly string[] s_events = ["ice", "ace", "pie"];

    private static ReadOnlySpan<byte> ActionName => "runMenu"u8;

    /// <summary>Checks the JSON of SVAML, or of a callout that contains SVAML.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentException">A menu is missing, or an ID or a key is used twice. The message names the path.</exception>
    public static void Of(ReadOnlyMemory<byte> json)
    {
        // Most bodies have no menu.
        if (json.Span.IndexOf(ActionName) < 0)
        {
            return;
        }

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        OfSvaml(root, string.Empty);
        if (Member(root, "customCallout", JsonValueKind.Object) is { } callout)
        {
            foreach (var name in s_events)
            {
                OfText(Text(callout, name), $"customCallout.{name}.");
            }
        }
    }

    private static void OfText(string? text, string path)
    {
        if (text is null || !text.AsSpan().TrimStart().StartsWith("{"))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            OfSvaml(document.RootElement, path);
        }
        catch (JsonException)
        {
            // Text from the application is sent unchanged.
        }
    }

    private static void OfSvaml(JsonElement svaml, string path)
    {
        if (Member(svaml, "action", JsonValueKind.Object) is { } action && string.Equals(Text(action, "name"), "runMenu", StringComparison.OrdinalIgnoreCase))
        {
            OfAction(action, path + "action");
        }
    }

    private static void OfAction(JsonElement action, string path)
    {
        var menus = Items(action, "menus");
        var ids = new List<string>();
        for (var i = 0; i < menus.Count; i++)
        {
            if (Text(menus[i], "id") is { } id)
            {
                if (ids.Contains(id))
                {
                    throw new ArgumentException($"'{path}.menus[{i}].id' is '{id}', which is the ID of another menu. Give each menu an ID of its own.");
                }

                ids.Add(id);
            }
        }

        var first = Text(action, "mainMenu");
        if (!Has(ids, string.IsNullOrEmpty(first) ? Main : first))
        {
            throw new ArgumentException(string.IsNullOrEmpty(first)
                ? $"'{path}.menus' has no menu with the ID '{Main}', which the platform plays first. Add it, or name the first menu in 'mainMenu'."
                : $"'{path}.mainMenu' is '{first}', but there is no menu with this ID. Add the menu, or correct the ID.");
        }

        for (var i = 0; i < menus.Count; i++)
        {
            OfOptions(Items(menus[i], "options"), ids, $"{path}.menus[{i}].options");
        }
    }

    private static void OfOptions(List<JsonElement> options, List<string> ids, string path)
    {
        var keys = new HashSet<string>();
        for (var i = 0; i < options.Count; i++)
        {
            if (Text(options[i], "dtmf") is { } key && !keys.Add(key))
            {
                throw new ArgumentException($"'{path}[{i}].dtmf' is '{key}', which is the key of another option. Give each option of a menu a key of its own.");
            }

            if (Text(options[i], "action") is { } action && MenuAction.Parse(action).MenuId is { } id && !Has(ids, id))
            {
                throw new ArgumentException($"'{path}[{i}].action' leads to the menu '{id}', but there is no menu with this ID. Add the menu, or correct the ID.");
            }
        }
    }

    private static bool Has(List<string> ids, string id) => ids.Contains(id, StringComparer.OrdinalIgnoreCase);

    private static string? Text(JsonElement owner, string name) => Member(owner, name, JsonValueKind.String)?.GetString();

    private static List<JsonElement> Items(JsonElement owner, string name) => Member(owner, name, JsonValueKind.Array) is { } array ? [.. array.EnumerateArray()] : [];

    private static JsonElement? Member(JsonElement owner, string name, JsonValueKind kind)
        => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
