using Sinch.Voice.Emulator.Tool.Commands;
using Sinch.Voice.Emulator.Tool.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>Where something stands in a file.</summary>
internal readonly record struct Position(string File, long Line, long Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>A YAML file whose errors name the line and the column.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="folder">The folder of the files that it names.</param>
internal sealed class YamlSource(string name, string folder)
{
    /// <summary>Returns the path of a file that this one names.</summary>
    public string PathOf(string file) => Path.GetFullPath(file, folder);

    /// <summary>Reads the only document of a text.</summary>
    public YamlNode Load(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new MisuseException($"{new Position(name, exception.Start.Line, exception.Start.Column)}: {Reason(exception)}");
        }

        return stream.Documents.Count == 1
            ? stream.Documents[0].RootNode
            : throw new MisuseException($"{name}:1:1: the file has {stream.Documents.Count} YAML documents. A scenario file has one.");
    }

    public Position At(YamlNode node) => new(name, node.Start.Line, node.Start.Column);

    public MisuseException Error(YamlNode node, string message) => new($"{At(node)}: {message}");

    /// <summary>Returns the members of a mapping, whose keys must be known.</summary>
    public YamlMappingNode Mapping(YamlNode node, string what, params IReadOnlyCollection<string> known)
    {
        var mapping = Mapping(node, what);
        foreach (var key in mapping.Children.Keys)
        {
            var text = Text(key, "the key");
            if (!known.Contains(text))
            {
                throw Error(key, $"'{text}' is not a key of {what}. {NearestName.Suggest(text, known)}");
            }
        }

        return mapping;
    }

    /// <summary>Returns the members of a mapping with whatever keys.</summary>
    public YamlMappingNode Mapping(YamlNode node, string what)
        => node as YamlMappingNode ?? throw Error(node, $"{what} must be a mapping (key: value).");

    public YamlSequenceNode Sequence(YamlNode node, string what)
        => node as YamlSequenceNode ?? throw Error(node, $"{what} must be a list (lines that begin with '- ').");

    public string Text(YamlNode node, string what) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } text, Style: var style } when style != ScalarStyle.Plain || text is not ("~" or "null") => text,
        YamlScalarNode => throw Error(node, $"{what} is empty. Put '#', '*' and other signs of YAML in quotes."),
        _ => throw Error(node, $"{what} must be a text."),
    };

    /// <summary>Reads a value.</summary>
    public T Value<T>(YamlNode node, string what, Func<string, T> parse)
    {
        var text = Text(node, what);
        try
        {
            return parse(text);
        }
        catch (FormatException exception)
        {
            throw Error(node, $"{what}: {Values.Sentence(exception.Message)}");
        }
    }

    public static YamlNode? Find(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string Reason(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        return $"this is not YAML: {Values.Sentence(message)} Texts with signs of YAML, such as # and *, or with a comma within {{ }}, need quotes.";
    }
}
