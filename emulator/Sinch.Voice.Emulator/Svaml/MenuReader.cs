using System.Text.Json;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Reads menus.</summary>
internal sealed class MenuReader(PromptReader prompts)
{
    private const string Main = "main";
    private const string Root = "$.action.menus";
    private const int LongestId = 64;

    public MenuPlan Read(Wire.RunMenuAction action)
    {
        var menus = new Dictionary<string, MenuDefinition>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < (action.Menus?.Count ?? 0); i++)
        {
            var menu = Menu(action.Menus![i], $"{Root}[{i}]");
            if (!menus.TryAdd(menu.Id, menu))
            {
                throw new SvamlException($"{Root}[{i}].id", $"is '{menu.Id}' like that of another menu", Basis.Inferred);
            }
        }

        CheckLinks(action, menus);
        if (action is { EnableVoice: true, Locale: null or "" })
        {
            throw new SvamlException("$.action.locale", "is missing; enableVoice needs the language to listen for");
        }

        return new MenuPlan(First(action, menus), menus) { Barge = action.Barge ?? true, EnableVoice = action.EnableVoice ?? false };
    }

    private static MenuDefinition First(Wire.RunMenuAction action, Dictionary<string, MenuDefinition> menus)
    {
        if (action.MainMenu is { } name)
        {
            return menus.GetValueOrDefault(name) ?? throw new SvamlException("$.action.mainMenu", $"is '{name}', which is not the ID of a menu");
        }

        return menus.GetValueOrDefault(Main) ?? throw new SvamlException(Root, menus.Count == 0
            ? "has no menu"
            : $"has no menu with the ID '{Main}', and mainMenu names no other");
    }

    private static void CheckLinks(Wire.RunMenuAction action, Dictionary<string, MenuDefinition> menus)
    {
        for (var i = 0; i < (action.Menus?.Count ?? 0); i++)
        {
            for (var j = 0; j < (action.Menus![i].Options?.Count ?? 0); j++)
            {
                if (action.Menus[i].Options![j].Action.MenuId is { } id && !menus.ContainsKey(id))
                {
                    throw new SvamlException($"{Root}[{i}].options[{j}].action", $"leads to the menu '{id}', which does not exist", Basis.Inferred);
                }
            }
        }
    }

    private MenuDefinition Menu(Wire.Menu menu, string path)
    {
        if (menu.Id.Length is 0 or > LongestId)
        {
            throw new SvamlException($"{path}.id", $"has {menu.Id.Length} characters; the ID of a menu has 1 to {LongestId}", Basis.Inferred);
        }

        return new MenuDefinition(menu.Id)
        {
            MainPrompt = prompts.ReadSequence(menu.MainPrompt, $"{path}.mainPrompt"),
            RepeatPrompt = prompts.ReadSequence(menu.RepeatPrompt, $"{path}.repeatPrompt"),
            Repeats = (int)Math.Clamp(menu.Repeats ?? 0, 0, 1000),
            MaxDigits = (int)Math.Clamp(menu.MaxDigits ?? 0, 0, 1000),
            Timeout = TimeSpan.FromMilliseconds(Math.Clamp(menu.TimeoutMilliseconds ?? 5000, 0, 3_600_000)),
            MaxVoiceTimeout = TimeSpan.FromMilliseconds(Math.Clamp(menu.MaxTimeoutMilliseconds ?? 20_000, 0, 3_600_000)),
            Choices = [.. (menu.Options ?? []).Select((option, i) => Choice(option, $"{path}.options[{i}]"))],
        };
    }

    private static MenuChoice Choice(Wire.MenuOption option, string path)
    {
        var word = option.AdditionalProperties?.TryGetValue("input", out var input) == true && input.ValueKind == JsonValueKind.String ? input.GetString() : null;
        if (option.Dtmf is not [(>= '0' and <= '9') or '*' or '#'] && word is null)
        {
            throw new SvamlException($"{path}.dtmf", $"is '{option.Dtmf}', not a key: 0-9, * or #", Basis.Inferred);
        }

        return (option.Action.MenuId, option.Action.ReturnValue) switch
        {
            ({ } id, _) => new MenuChoice(option.Dtmf) { MenuId = id, Word = word },
            (_, { } value) => new MenuChoice(option.Dtmf) { ReturnValue = value, Word = word },
            _ => throw new SvamlException($"{path}.action", $"is '{option.Action}', neither return(...) nor menu(...)"),
        };
    }
}
