using System.CommandLine;
using System.CommandLine.Parsing;
using Sinch.Voice.Emulator.Tool.Commands;

namespace Sinch.Voice.Emulator.Tool.Settings;

/// <summary>The values of settings: those of options come before those of environment variables, and those before the file.</summary>
internal sealed class SettingValues(ParseResult parsed, Func<string, string?> variable, SettingsFile file)
{
    /// <summary>Reads a value.</summary>
    /// <returns><see langword="true"/> if there is one; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="MisuseException">The value is wrong. The message names the option, the variable or the file.</exception>
    public bool TryGet<T>(Setting<T> setting, out T value)
    {
        if (Find(setting) is not { } found)
        {
            value = default!;
            return false;
        }

        value = Convert(found.Source, () => setting.Parse(found.Texts[0]));
        return true;
    }

    public T? Get<T>(Setting<T> setting)
        where T : class
        => TryGet(setting, out var value) ? value : null;

    public T Get<T>(Setting<T> setting, T otherwise) => TryGet(setting, out var value) ? value : otherwise;

    public bool Get(FlagSetting setting)
        => Find(setting) is { } found && Convert(found.Source, () => Values.Flag(found.Texts[0]));

    public IReadOnlyList<string> Get(ListSetting setting) => Find(setting)?.Texts ?? [];

    /// <summary>Whether the value comes from an option.</summary>
    public bool IsOption(Setting setting) => parsed.GetResult(setting.Option) is { Implicit: false };

    private static T Convert<T>(string source, Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (FormatException exception)
        {
            throw new MisuseException($"{source}: {Values.Sentence(exception.Message)}");
        }
    }

    private (IReadOnlyList<string> Texts, string Source)? Find(Setting setting)
    {
        if (parsed.GetResult(setting.Option) is { Implicit: false } result)
        {
            return (setting is FlagSetting && result.Tokens.Count == 0 ? ["true"] : [.. result.Tokens.Select(token => token.Value)], setting.OptionName);
        }

        if (variable(setting.Variable) is { Length: > 0 } text)
        {
            return (setting.IsList ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text], setting.Variable);
        }

        return file.Find(setting) is { } texts ? (texts, $"{file.Name}: {setting.Name}") : null;
    }
}
