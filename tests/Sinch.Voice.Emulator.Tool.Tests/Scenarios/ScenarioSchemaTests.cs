using System.Text.Json.Nodes;
using NJsonSchema;
using Sinch.Voice.Emulator.Tool.Scenarios;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;
using YamlDotNet.Serialization;

namespace Sinch.Voice.Emulator.Tool.Tests.Scenarios;

/// <summary>The schema for editors describes what the reader reads.</summary>
public class ScenarioSchemaTests
{
    private static readonly JsonNode s_schema = JsonNode.Parse(Repository.Read("emulator/Sinch.Voice.Emulator.Tool/Scenarios/scenario.schema.json"))!;

    [Fact]
    public async Task The_command_prints_it()
    {
        using var folder = new TemporaryFolder();
        Assert.True(JsonNode.DeepEquals(s_schema, JsonNode.Parse((await ToolRun.RunAsync(folder, "schema")).Out)));
    }

    [Fact]
    public void It_has_the_keys_of_the_reader()
    {
        var definitions = s_schema["definitions"]!;
        Assert.Equal(ScenarioReader.FileKeys, Names(s_schema["properties"]));
        Assert.Equal(ScenarioReader.ScenarioKeys.Order(), Names(definitions["scenario"]!["properties"]).Order());
        Assert.Equal(ScenarioReader.PhoneKeys, Names(definitions["phone"]!["properties"]));
        Assert.Equal(ScenarioReader.Problems.Keys, definitions["scenario"]!["properties"]!["expectedProblems"]!["items"]!["enum"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public void It_has_the_verbs_of_the_reader_with_their_keys()
    {
        var verbs = s_schema["definitions"]!["action"]!["anyOf"]!;
        Assert.Equal(PhoneVerbs.All.Values.Where(verb => verb.StandsAlone).Select(verb => verb.Name).Order(), verbs[0]!["enum"]!.AsArray().Select(name => (string)name!).Order());
        Assert.Equal(PhoneVerbs.All.Keys.Order(), Names(verbs[1]!["properties"]).Order());
        Assert.All(PhoneVerbs.All.Values, verb => Assert.Equal(verb.Keys.Order(), Keys(verbs[1]!["properties"]![verb.Name]!).Order()));
        var steps = s_schema["definitions"]!["step"]!["properties"]!;
        Assert.Equal(PlatformVerbs.All.Keys, Names(steps));
        Assert.All(PlatformVerbs.All.Values, verb => Assert.Equal(verb.Keys.Order(), Keys(steps[verb.Name]!).Order()));
    }

    [Fact]
    public void It_has_the_behaviors_of_the_reader_with_their_keys()
    {
        var behavior = s_schema["definitions"]!["phone"]!["properties"]!["behavior"]!["anyOf"]!;
        Assert.Equal(Behaviors.All.Keys, behavior[0]!["enum"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(Behaviors.All.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key), Names(behavior[1]!["properties"]));
        Assert.All(Names(behavior[1]!["properties"]), name => Assert.Equal(Behaviors.All[name].Order(), Keys(behavior[1]!["properties"]![name]!).Order()));
    }

    /// <summary>What the reader accepts, an editor must not mark as wrong, and the other way round.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_agrees_with_the_reader_about_files(string yaml)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "hello.wav"), PcmAudio.Silence(TimeSpan.FromSeconds(1), 8000).ToWav(), TestContext.Current.CancellationToken);
        ScenarioReader.Parse("calls.yaml", yaml, folder.Path);
        Assert.Empty(await ValidateAsync(yaml));
    }

    [Theory]
    [InlineData("scenarios: []")]
    [InlineData("scenarios:\n  - name: A\n    stepps: []")]
    [InlineData("phones: { a: 1 }\nscenarios:\n  - name: A\n    steps:\n      - a: { presses: 1 }")]
    [InlineData("phones: { a: 1 }\nscenarios:\n  - name: A\n    steps:\n      - a: { rings: { withing: 1s } }")]
    [InlineData("phones: { a: 1 }\nscenarios:\n  - name: A\n    steps:\n      - a: rings\n      - a: { say: {} }")]
    [InlineData("phones: { a: { number: 1, behavior: busy } }\nscenarios:\n  - name: A\n    steps: []")]
    public async Task It_agrees_with_the_reader_about_errors(string yaml)
    {
        Assert.ThrowsAny<Exception>(() => ScenarioReader.Parse("calls.yaml", yaml, Path.GetTempPath()));
        Assert.NotEmpty(await ValidateAsync(yaml));
    }

    public static IEnumerable<TheoryDataRow<string>> Files() => [.. Page.Yaml.Select(yaml => new TheoryDataRow<string>(yaml)), new TheoryDataRow<string>(Everything.Yaml)];

    private static async Task<IEnumerable<string>> ValidateAsync(string yaml)
    {
        var value = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml);
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(value);
        var schema = await JsonSchema.FromJsonAsync(s_schema.ToJsonString(), TestContext.Current.CancellationToken);
        return schema.Validate(json).Select(error => error.ToString());
    }

    private static IEnumerable<string> Names(JsonNode? properties) => properties!.AsObject().Select(pair => pair.Key);

    private static IEnumerable<string> Keys(JsonNode verb)
        => (verb["properties"] ?? verb["anyOf"]?.AsArray().FirstOrDefault(alternative => alternative!["properties"] is not null)?["properties"])?.AsObject().Select(pair => pair.Key) ?? [];
}
