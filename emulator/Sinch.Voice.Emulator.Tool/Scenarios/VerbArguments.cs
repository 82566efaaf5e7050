using Sinch.Voice.Emulator.Tool.Commands;
using YamlDotNet.RepresentationModel;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>What a step says about its verb.</summary>
internal sealed class VerbArguments(YamlSource source, YamlNode verb, string name, IReadOnlyDictionary<string, YamlNode> values)
{
    public MisuseException Error(string message) => source.Error(verb, message);

    public T Get<T>(string key, Func<string, T> parse)
        where T : class
        => Find(key, parse) ?? throw Error($"'{name}' needs '{key}'.");

    public T? Find<T>(string key, Func<string, T> parse)
        where T : class
        => values.TryGetValue(key, out var node) ? source.Value(node, $"'{key}'", parse) : null;

    public TimeSpan Duration(string key) => values.TryGetValue(key, out var node) ? source.Value(node, $"'{key}'", Settings.Values.Duration) : default;

    /// <summary>Reads a WAV file, whose path is relative to the folder of the scenario file.</summary>
    public PcmAudio? FindAudio(string key) => Find(key, text => Settings.Values.Wav(source.PathOf(text), text));

    public int? FindCount(string key) => values.TryGetValue(key, out var node) ? source.Value(node, $"'{key}'", Settings.Values.Count) : null;

    public bool Flag(string key) => values.TryGetValue(key, out var node) && source.Value(node, $"'{key}'", Settings.Values.Flag);

    /// <summary>Reads the name of a constant as the wire has it, in any case; <paramref name="notAvailable"/> is <c>N/A</c> there.</summary>
    public T? FindName<T>(string key, T notAvailable)
        where T : struct, Enum
        => values.TryGetValue(key, out var node) ? source.Value(node, $"'{key}'", text => Name(text, notAvailable)) : null;

    public IReadOnlyDictionary<string, string>? FindTexts(string key)
        => values.TryGetValue(key, out var node)
            ? source.Mapping(node, $"'{key}'").Children.ToDictionary(pair => source.Text(pair.Key, "the name"), pair => source.Text(pair.Value, "the value"))
            : null;

    private static T Name<T>(string text, T notAvailable)
        where T : struct, Enum
    {
        if (text.Equals("N/A", StringComparison.OrdinalIgnoreCase))
        {
            return notAvailable;
        }

        var known = Enum.GetNames<T>().Where(name => name != notAvailable.ToString()).Select(name => name.ToUpperInvariant()).Append("N/A").ToList();
        return !char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"'{text}' is unknown. {Settings.NearestName.Suggest(text, known)}");
    }
}
