using Sinch.Voice.Emulator.Tool.Commands;
using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;
using YamlDotNet.RepresentationModel;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>Reads scenario files. <c>scenario.schema.json</c> describes the same format for editors.</summary>
internal sealed class ScenarioReader
{
    public static readonly string[] FileKeys = ["phones", "scenarios"];
    public static readonly string[] ScenarioKeys = ["name", "phones", "steps", "expectedProblems"];
    public static readonly string[] PhoneKeys = ["number", "sip", "user", "behavior"];

    /// <summary>The problems, as scenarios name them.</summary>
    public static readonly IReadOnlyDictionary<string, UnexpectedEvents> Problems = new Dictionary<string, UnexpectedEvents>
    {
        ["failedCallback"] = UnexpectedEvents.FailedCallback,
        ["refusedSvaml"] = UnexpectedEvents.RefusedSvaml,
        ["unansweredCall"] = UnexpectedEvents.UnansweredCall,
        ["failedStream"] = UnexpectedEvents.FailedStream,
    };

    private readonly YamlSource _source;
    private readonly string _name;

    private ScenarioReader(string name, string folder)
    {
        _name = name;
        _source = new YamlSource(name, folder);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="MisuseException">The file is missing or wrong. The message names the line and the way out.</exception>
    public static ScenarioFile Read(ToolHost host, string name)
    {
        var path = host.PathOf(name);
        return File.Exists(path) ? Parse(name, File.ReadAllText(path), Path.GetDirectoryName(path)!) : throw new MisuseException($"There is no scenario file '{name}'.");
    }

    /// <summary>Reads the text of a file, and the audio files that it names.</summary>
    public static ScenarioFile Parse(string name, string text, string folder) => new ScenarioReader(name, folder).Read(text);

    private ScenarioFile Read(string text)
    {
        var root = _source.Mapping(_source.Load(text), "the file", FileKeys);
        var shared = YamlSource.Find(root, "phones") is { } phones ? ReadPhones(phones) : [];
        var list = _source.Sequence(YamlSource.Find(root, "scenarios") ?? throw _source.Error(root, "the file has no 'scenarios'."), "'scenarios'");
        if (list.Children.Count == 0)
        {
            throw _source.Error(list, "'scenarios' is empty.");
        }

        var scenarios = new List<Scenario>();
        foreach (var node in list.Children)
        {
            var scenario = ReadScenario(node, shared);
            if (scenarios.Exists(other => other.Name == scenario.Name))
            {
                throw _source.Error(node, $"two scenarios are called '{scenario.Name}'.");
            }

            scenarios.Add(scenario);
        }

        return new ScenarioFile(_name, scenarios);
    }

    private Scenario ReadScenario(YamlNode node, IReadOnlyList<ScenarioPhone> shared)
    {
        var mapping = _source.Mapping(node, "a scenario", ScenarioKeys);
        var name = _source.Text(YamlSource.Find(mapping, "name") ?? throw _source.Error(node, "the scenario has no 'name'."), "'name'");
        var own = YamlSource.Find(mapping, "phones") is { } phonesNode ? ReadPhones(phonesNode) : [];
        ScenarioPhone[] phones = [.. own, .. shared.Where(phone => !own.Exists(other => other.Name == phone.Name))];
        var steps = _source.Sequence(YamlSource.Find(mapping, "steps") ?? throw _source.Error(node, $"the scenario '{name}' has no 'steps'."), "'steps'");
        var reader = new StepReader(_source, [.. phones.Select(phone => phone.Name)]);
        return new Scenario(name, _source.At(node), phones, [.. steps.Children.Select(reader.Read)])
        {
            ExpectedProblems = YamlSource.Find(mapping, "expectedProblems") is { } problems
                ? [.. _source.Sequence(problems, "'expectedProblems'").Children.Select(ReadProblem)]
                : [],
        };
    }

    private UnexpectedEvents ReadProblem(YamlNode node)
        => _source.Value(node, "'expectedProblems'", text => Problems.TryGetValue(text, out var problem)
            ? problem
            : throw new FormatException($"'{text}' is not a problem. {NearestName.Suggest(text, [.. Problems.Keys])}"));

    private List<ScenarioPhone> ReadPhones(YamlNode node)
        => [.. _source.Mapping(node, "'phones'").Children.Select(pair => ReadPhone(pair.Key, pair.Value))];

    private ScenarioPhone ReadPhone(YamlNode key, YamlNode value)
    {
        var name = _source.Text(key, "the name of the phone");
        if (PlatformVerbs.All.ContainsKey(name))
        {
            throw _source.Error(key, $"a phone cannot be called '{name}', which is a step of the platform.");
        }

        if (value is YamlScalarNode)
        {
            return new ScenarioPhone(name, PhoneKind.Phone, _source.Text(value, $"the number of '{name}'"), null);
        }

        var mapping = _source.Mapping(value, $"the phone '{name}'", PhoneKeys);
        var addresses = new[] { ("number", PhoneKind.Phone), ("sip", PhoneKind.Sip), ("user", PhoneKind.User) }
            .Select(kind => (Node: YamlSource.Find(mapping, kind.Item1), Kind: kind.Item2))
            .Where(address => address.Node is not null)
            .ToList();
        return addresses.Count == 1
            ? new ScenarioPhone(
                name,
                addresses[0].Kind,
                _source.Text(addresses[0].Node!, $"the address of '{name}'"),
                YamlSource.Find(mapping, "behavior") is { } behavior ? ReadBehavior(behavior) : null)
            : throw _source.Error(value, $"the phone '{name}' needs one of 'number', 'sip' and 'user'.");
    }

    private PhoneBehavior ReadBehavior(YamlNode node)
    {
        var mapping = node as YamlMappingNode;
        if (mapping is { Children.Count: not 1 })
        {
            throw _source.Error(node, $"'behavior' has one key. Known are: {string.Join(", ", Behaviors.All.Keys)}.");
        }

        var key = mapping?.Children.Single().Key ?? node;
        var name = _source.Text(key, "'behavior'");
        if (!Behaviors.All.TryGetValue(name, out var keys))
        {
            throw _source.Error(key, $"'{name}' is not a behavior. {NearestName.Suggest(name, [.. Behaviors.All.Keys])}");
        }

        var values = mapping is null ? null : _source.Mapping(mapping.Children.Single().Value, $"'{name}'", keys);
        try
        {
            return Behaviors.Create(name, key => values is not null && YamlSource.Find(values, key) is { } value ? _source.Text(value, $"'{key}'") : null);
        }
        catch (FormatException exception)
        {
            throw _source.Error(node, Values.Sentence(exception.Message));
        }
    }
}
