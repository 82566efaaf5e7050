using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Open enums in a <c>switch</c>: the listed values are constants, and one constant is for any other.</summary>
public class KnownValueTests
{
    private const string Schemas =
        """
        { "state": { "type": "string", "enum": ["On", "off", "n/a"] },
          "letter": { "type": "string", "enum": ["a", "A"], "x-enum-varnames": ["Small", "Capital"] },
          "step": { "type": "integer", "enum": [-1, 1, 9223372036854775807] },
          "holder": { "type": "object", "properties": { "state": { "$ref": "#/components/schemas/state" }, "note": { "type": "string" } } } }
        """;

    private const string Probe =
        """
        using System;
        using Sinch.Voice;

        internal static class Probe
        {
            public static string State(string value) => new State(value).Known.ToString();

            public static string Letter(string value) => new Letter(value).Known.ToString();

            public static string Step(long value) => new Step(value).Known.ToString();

            public static bool DefaultsAreUnrecognized() => default(State).Known == default && default(Step).Known == default;

            public static string Pattern(string json) => ApiJson.Deserialize<Holder>(json) switch
            {
                { State.Known: Sinch.Voice.State.KnownValue.On, Note: { } note } => note,
                { State.Known: Sinch.Voice.State.KnownValue.Off } => "off",
                { State: { Known: Sinch.Voice.State.KnownValue.Unrecognized } state } => state.Value,
                _ => "absent",
            };

            public static long Allocated()
            {
                var (state, step) = (new State("N/A"), new Step(1));
                Count(state, step, 100);
                var before = GC.GetAllocatedBytesForCurrentThread();
                Count(state, step, 1000);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            private static int Count(State state, Step step, int times)
            {
                var count = 0;
                for (var i = 0; i < times; i++)
                {
                    count += state.Known == Sinch.Voice.State.KnownValue.NA && step.Known == Sinch.Voice.Step.KnownValue._1 ? 1 : 0;
                }

                return count == times ? count : throw new InvalidOperationException();
            }
        }
        """;

    private const string All = "State.KnownValue.On => 1, State.KnownValue.Off => 2, State.KnownValue.NA => 3";

    [Fact]
    public void A_listed_value_is_a_member_and_any_other_is_unrecognized()
    {
        using var trip = RoundTrip.OfSchemas(Schemas, sources: Probe);
        Assert.Equal(["On", "On", "Off", "NA", "Unrecognized", "Unrecognized"], new[] { "ON", "on", "OFF", "N/A", "onn", "" }.Select(value => trip.Call<string>("State", value)));
        Assert.Equal(["Small", "Capital", "Unrecognized"], new[] { "a", "A", "b" }.Select(value => trip.Call<string>("Letter", value)));
        Assert.Equal(["Minus1", "_1", "_9223372036854775807", "Unrecognized"], new[] { -1, 1, long.MaxValue, 0 }.Select(value => trip.Call<string>("Step", value)));
        Assert.True(trip.Call<bool>("DefaultsAreUnrecognized"));
    }

    [Theory]
    [InlineData("""{"state":"on","note":"x"}""", "x")]
    [InlineData("""{"state":"ON"}""", "absent")]
    [InlineData("""{"state":"Off"}""", "off")]
    [InlineData("""{"state":"standby"}""", "standby")]
    [InlineData("{}", "absent")]
    public void A_pattern_goes_through_the_property(string json, string expected)
    {
        using var trip = RoundTrip.OfSchemas(Schemas, sources: Probe);
        Assert.Equal(expected, trip.Call<string>("Pattern", json));
    }

    [Fact]
    public void To_ask_allocates_nothing()
    {
        using var trip = RoundTrip.OfSchemas(Schemas, sources: Probe);
        Assert.Equal(0, trip.Call<long>("Allocated"));
    }

    /// <summary>A C# enum may hold any number, and CS8524 says no more than that.</summary>
    [Theory]
    [InlineData($"{All}, State.KnownValue.Unrecognized => 0", "CS8524")]
    [InlineData("State.KnownValue.On => 1, State.KnownValue.Off => 2, State.KnownValue.Unrecognized => 0", "CS8509")]
    [InlineData(All, "CS8509")]
    [InlineData($"{All}, _ => 0", null)]
    public void The_compiler_says_what_a_switch_forgets(string arms, string? id)
        => Assert.Equal(
            id is null ? [] : [id],
            new GeneratorHost(LanguageVersion.CSharp12, Spec.OfSchemas(Schemas))
                .AddSource($"using Sinch.Voice; internal static class Probe {{ public static int Of(State state) => state.Known switch {{ {arms} }}; }}")
                .RunTwice()
                .Output.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Values_and_types_of_these_names_give_way()
    {
        var run = Generate.From(Spec.OfSchemas("""{ "known": { "type": "string", "enum": ["known", "knownValue", "unrecognized"] }, "knownValue": { "type": "string", "enum": ["a"] } }"""));
        run.AssertCompiles();
        var source = run.Source("Sinch.Voice.KnownType.g.cs");
        Assert.Contains("public static global::Sinch.Voice.KnownType Known2 => new(\"known\");", source, StringComparison.Ordinal);
        Assert.Contains("public static global::Sinch.Voice.KnownType KnownValue2 => new(\"knownValue\");", source, StringComparison.Ordinal);
        Assert.Contains("public static global::Sinch.Voice.KnownType Unrecognized2 => new(\"unrecognized\");", source, StringComparison.Ordinal);
        Assert.Contains("KnownValueType.g.cs", string.Join(' ', run.HintNames), StringComparison.Ordinal);
    }

    /// <summary>Every enum of C# has a field of this name.</summary>
    [Fact]
    public void A_given_name_that_no_enum_can_have_is_refused()
    {
        var run = Generate.From(Spec.OfSchemas("""{ "state": { "type": "string", "enum": ["on"], "x-enum-varnames": ["value__"] } }""")).AssertCompiles();
        Assert.Equal("SVG015", Assert.Single(run.Result.Diagnostics).Id);
    }
}
