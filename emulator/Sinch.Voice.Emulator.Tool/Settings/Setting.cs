using System.CommandLine;
using System.Text;

namespace Sinch.Voice.Emulator.Tool.Settings;

/// <summary>Represents a setting: an option of commands, an environment variable, and a key of the settings file.</summary>
internal abstract class Setting(string name, string optionName)
{
    /// <summary>The prefix of environment variables.</summary>
    public const string VariablePrefix = "SINCH_VOICE_EMULATOR_";

    /// <summary>The key of the settings file.</summary>
    public string Name => name;

    /// <summary>The option, such as <c>--callback-timeout</c>.</summary>
    public string OptionName => optionName;

    /// <summary>The environment variable, such as <c>SINCH_VOICE_EMULATOR_CALLBACK_TIMEOUT</c>.</summary>
    public string Variable { get; } = VariablePrefix + Words(name, '_').ToUpperInvariant();

    /// <summary>Whether there can be several values.</summary>
    public virtual bool IsList => false;

    /// <summary>The option, for the commands that have it.</summary>
    public abstract Option Option { get; }

    protected static string Words(string name, char separator)
    {
        var words = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                words.Append(separator);
            }

            words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }
}

/// <summary>A setting with a value.</summary>
internal sealed class Setting<T> : Setting
{
    public Setting(string name, string valueName, string description, Func<string, T> parse)
        : base(name, "--" + Words(name, '-'))
    {
        Parse = parse;
        Option = new Option<string>(OptionName) { Description = description, HelpName = valueName };
    }

    public Func<string, T> Parse { get; }

    public override Option Option { get; }
}

/// <summary>A setting that is on or off.</summary>
internal sealed class FlagSetting : Setting
{
    public FlagSetting(string name, string description)
        : base(name, "--" + Words(name, '-'))
        => Option = new Option<bool>(OptionName) { Description = description };

    public override Option Option { get; }
}

/// <summary>A setting with several values: the option is repeated, the variable separates them with commas, and the file has an array.</summary>
internal sealed class ListSetting : Setting
{
    public ListSetting(string name, string singular, string valueName, string description)
        : base(name, "--" + Words(singular, '-'))
        => Option = new Option<string[]>(OptionName) { Description = description, HelpName = valueName };

    public override bool IsList => true;

    public override Option Option { get; }
}
