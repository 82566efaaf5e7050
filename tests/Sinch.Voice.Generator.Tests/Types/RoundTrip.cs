using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Reads JSON with the emitted readers and writes it back.</summary>
internal sealed class RoundTrip : IDisposable
{
    private const string Probe =
        """
        internal static class RoundTrip
        {
            public static string Of(string type, string json)
                => (string)typeof(RoundTrip).GetMethod(nameof(OfType))!.MakeGenericMethod(typeof(RoundTrip).Assembly.GetType(type, throwOnError: true)!)
                    .Invoke(null, global::System.Reflection.BindingFlags.DoNotWrapExceptions, null, [json], null)!;

            public static string OfType<T>(string json)
                where T : global::Sinch.Voice.Runtime.IJsonModel<T>
                => global::Sinch.Voice.ApiJson.Serialize(global::Sinch.Voice.ApiJson.Deserialize<T>(json)!);
        }
        """;

    private readonly LoadedConsumer _consumer;
    private readonly string _namespace;

    private RoundTrip(GeneratorRun run, string @namespace) => (Run, _namespace, _consumer) = (run, @namespace, new LoadedConsumer(run.Output));

    public GeneratorRun Run { get; }

    /// <param name="spec">The document.</param>
    /// <param name="sources">C# files of the consumer's.</param>
    public static RoundTrip With(Spec spec, params string[] sources)
    {
        var host = new GeneratorHost(spec).AddSource(Probe);
        foreach (var source in sources)
        {
            host.AddSource(source);
        }

        return new RoundTrip(host.Run(), spec.Metadata.GetValueOrDefault("Namespace", "Sinch.Voice"));
    }

    /// <summary>Of component schemas in a document of a version.</summary>
    public static RoundTrip OfSchemas(string schemas, string version = "3.1.0", params string[] sources)
    {
        var spec = Spec.OfSchemas(schemas);
        var trip = With(spec with { Content = spec.Content!.Replace("3.0.0", version, StringComparison.Ordinal) }, sources);
        trip.Run.AssertCompiles();
        return trip;
    }

    public string Of(string type, string json) => _consumer.Call<string>("RoundTrip", "Of", $"{_namespace}.{type}", json);

    /// <summary>Fails if anything is lost or added.</summary>
    public RoundTrip Keeps(string type, params string[] values)
    {
        Assert.All(values, json => Assert.Empty(Differences(type, json)));
        return this;
    }

    /// <summary>What is lost or added, or why it can't be read.</summary>
    public IReadOnlyList<string> Differences(string type, string json)
    {
        try
        {
            return [.. JsonData.Differences(JsonNode.Parse(json), JsonNode.Parse(Of(type, json)))];
        }
        catch (JsonException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>Calls a static method of the consumer's class <c>Probe</c>.</summary>
    public T Call<T>(string method, params object?[] arguments) => _consumer.Call<T>("Probe", method, arguments);

    public void Dispose() => _consumer.Dispose();
}
