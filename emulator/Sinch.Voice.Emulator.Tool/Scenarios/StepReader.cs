using Sinch.Voice.Emulator.Tool.Settings;
using YamlDotNet.RepresentationModel;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>Reads steps: <c>- caller: { hears: Press 1 }</c>, <c>- sales: answer</c> or <c>- advance: 10m</c>.</summary>
internal sealed class StepReader(YamlSource source, IReadOnlyCollection<string> phones)
{
    private readonly HashSet<string> _withCall = [];

    public Step Read(YamlNode node)
    {
        var mapping = source.Mapping(node, "a step");
        if (mapping.Children.Count != 1)
        {
            throw source.Error(node, "a step has one key: the phone that does something, or what the platform does. Begin each step with '- '.");
        }

        var (key, value) = mapping.Children.Single();
        var subject = source.Text(key, "the phone");
        return PlatformVerbs.All.TryGetValue(subject, out var verb) ? ReadPlatform(key, value, verb)
            : phones.Contains(subject) ? ReadPhone(subject, value)
            : throw source.Error(key, $"'{subject}' is not a phone of the scenario. {NearestName.Suggest(subject, [.. phones, .. PlatformVerbs.All.Keys])}");
    }

    private Step ReadPlatform(YamlNode key, YamlNode value, PlatformVerb verb)
    {
        var play = verb.Read(Arguments(key, value, verb.Name, verb.Short, verb.Keys));
        return new Step(source.At(key), Describe(verb.Name, value), scenario => play(scenario.Platform));
    }

    private Step ReadPhone(string phone, YamlNode value)
    {
        YamlNode key;
        YamlNode? said;
        if (value is YamlMappingNode mapping)
        {
            if (mapping.Children.Count != 1)
            {
                throw source.Error(value, TooMuch(phone, mapping));
            }

            (key, said) = mapping.Children.Single();
        }
        else
        {
            (key, said) = (value, null);
        }

        var name = source.Text(key, $"what '{phone}' does");
        if (!PhoneVerbs.All.TryGetValue(name, out var verb))
        {
            throw source.Error(key, $"'{name}' is not what a phone does or is expected to do. {NearestName.Suggest(name, [.. PhoneVerbs.All.Keys])}");
        }

        if (said is null && !verb.StandsAlone)
        {
            throw source.Error(key, $"'{name}' needs a value: {phone}: {{ {name}: … }}.");
        }

        if (verb.BeginsCall)
        {
            _withCall.Add(phone);
        }
        else if (!_withCall.Contains(phone))
        {
            throw source.Error(key, $"'{phone}' has no call here. Let it make one with 'call', or be called with 'rings', in an earlier step.");
        }

        var play = verb.Read(Arguments(key, said, name, verb.Short, verb.Keys));
        return new Step(source.At(key), $"{phone}: {Describe(name, said)}", scenario => play(scenario[phone]));
    }

    /// <summary>Several verbs, or a verb and beside it what belongs within.</summary>
    private static string TooMuch(string phone, YamlMappingNode mapping)
    {
        var names = mapping.Children.Keys.Select(key => key.ToString()).ToList();
        return names.Find(PhoneVerbs.All.ContainsKey) is { } verb && names.TrueForAll(name => name == verb || PhoneVerbs.All[verb].Keys.Contains(name))
            ? $"{string.Join(", ", names.Where(name => name != verb).Select(name => $"'{name}'"))} belongs within '{verb}': {phone}: {{ {verb}: {{ {string.Join(", ", names.Select(name => $"{(name == verb ? PhoneVerbs.All[verb].Short : name)}: …"))} }} }}."
            : $"'{phone}' does one thing in a step. Make a step of each.";
    }

    private VerbArguments Arguments(YamlNode key, YamlNode? value, string verb, string? shortKey, string[] keys)
    {
        var values = value switch
        {
            null or YamlScalarNode { Value: null or "" } when shortKey is null => [],
            null => [],
            YamlMappingNode => source.Mapping(value, $"'{verb}'", keys).Children.ToDictionary(pair => source.Text(pair.Key, "the key"), pair => pair.Value),
            _ when shortKey is not null => new Dictionary<string, YamlNode> { [shortKey] = value },
            _ => throw source.Error(value, keys.Length == 0 ? $"'{verb}' takes no value." : $"'{verb}' has the keys {string.Join(", ", keys)}."),
        };
        return new VerbArguments(source, key, verb, values);
    }

    private static string Describe(string verb, YamlNode? said) => said switch
    {
        null => verb,
        YamlScalarNode { Value: null or "" } => verb,
        YamlScalarNode scalar => $"{verb} \"{scalar.Value}\"",
        YamlMappingNode mapping => $"{verb} {{ {string.Join(", ", mapping.Children.Select(pair => $"{pair.Key}: {pair.Value}"))} }}",
        _ => verb,
    };
}
