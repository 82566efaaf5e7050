using System.Text.Json;
using Sinch.Voice.Emulator.Tool.Commands;

namespace Sinch.Voice.Emulator.Tool.Settings;

/// <summary>The settings of a JSON file.</summary>
internal sealed class SettingsFile
{
    /// <summary>The file that is read if it is in the working directory.</summary>
    public const string DefaultName = "sinch-voice-emulator.json";

    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];

    private SettingsFile(string name) => Name = name;

    /// <summary>The name as the user gave it.</summary>
    public string Name { get; }

    public static SettingsFile Empty { get; } = new(DefaultName);

    /// <summary>Reads a file.</summary>
    /// <param name="host">What surrounds the program.</param>
    /// <param name="name">The name, or <see langword="null"/> for the file in the working directory, if it is there.</param>
    /// <exception cref="MisuseException">The file is missing or wrong.</exception>
    public static SettingsFile Read(ToolHost host, string? name)
    {
        var path = host.PathOf(name ?? DefaultName);
        if (!File.Exists(path))
        {
            return name is null ? Empty : throw new MisuseException($"--config: there is no file '{name}'.");
        }

        return Parse(name ?? DefaultName, File.ReadAllText(path));
    }

    public static SettingsFile Parse(string name, string json)
    {
        var file = new SettingsFile(name);
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new MisuseException($"{name}: the settings are not a JSON object.");
            }

            foreach (var member in document.RootElement.EnumerateObject())
            {
                file.Add(member);
            }
        }
        catch (JsonException exception)
        {
            throw new MisuseException($"{name}({exception.LineNumber + 1},{exception.BytePositionInLine + 1}): this is not JSON: {exception.Message.Split(" LineNumber")[0]}");
        }

        return file;
    }

    public IReadOnlyList<string>? Find(Setting setting) => _values.GetValueOrDefault(setting.Name);

    private void Add(JsonProperty member)
    {
        // An editor's completion needs it, and it changes nothing.
        if (member.Name == "$schema")
        {
            return;
        }

        var setting = KnownSettings.All.FirstOrDefault(setting => setting.Name == member.Name)
            ?? throw new MisuseException($"{Name}: '{member.Name}' is not a setting. {NearestName.Suggest(member.Name, [.. KnownSettings.All.Select(setting => setting.Name)])}");
        _values[setting.Name] = (setting.IsList, member.Value.ValueKind) switch
        {
            (true, JsonValueKind.Array) => [.. member.Value.EnumerateArray().Select(value => Text(setting, value))],
            (true, _) => throw new MisuseException($"{Name}: '{setting.Name}' is not an array of strings."),
            _ => [Text(setting, member.Value)],
        };
    }

    private string Text(Setting setting, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new MisuseException($"{Name}: '{setting.Name}' is neither a string, a number, true nor false."),
    };
}
