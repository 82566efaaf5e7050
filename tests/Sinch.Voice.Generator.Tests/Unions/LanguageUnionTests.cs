using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>Unions in a language that has them, and in those that don't.</summary>
public class LanguageUnionTests
{
    private const string Mark = "[global::System.Runtime.CompilerServices.Union]";

    /// <summary>The last variant is always there: the platform may send one that the document doesn't know.</summary>
    private const string All = "Pstn p => p.Endpoint, Sip s => s.Endpoint, UnknownVariant u => u.Discriminator";

    [Theory]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp14, false)]
    [InlineData(LanguageVersion.CSharp15, true)]
    [InlineData(LanguageVersion.Preview, true)]
    [InlineData(LanguageVersion.LatestMajor, true)]
    public void A_union_is_one_of_the_language_where_it_has_them(LanguageVersion version, bool isUnion)
    {
        var run = Generate.From(version, UnionDocument.Spec).AssertClean();
        Assert.Equal(isUnion, run.Source("Sinch.Voice.Destination.g.cs").Contains(Mark, StringComparison.Ordinal));
        Assert.Equal(isUnion, run.HintNames.Contains("System.Runtime.CompilerServices.UnionAttribute.g.cs"));
    }

    /// <summary>The preview of a compiler that doesn't know C# 15, such as that of SDK 10.0.4xx, has other unions.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp14, true, false)]
    [InlineData(LanguageVersion.CSharp15, true, true)]
    [InlineData((LanguageVersion)1600, true, true)]
    [InlineData(LanguageVersion.Preview, true, true)]
    [InlineData(LanguageVersion.Preview, false, false)]
    public void A_preview_counts_if_the_compiler_knows_the_version(LanguageVersion version, bool compilerKnows15, bool expected)
        => Assert.Equal(expected, LanguageUnions.IsIn(version, compilerKnows15));

    [Theory]
    [InlineData($"Destination to) => to switch {{ {All} }}")]
    [InlineData($"Destination? from) => from switch {{ {All}, null => null }}")]
    [InlineData($"Call call) => call.To switch {{ {All} }}")]
    [InlineData($"Call call) => call.From switch {{ {All}, null => null }}")]
    [InlineData("Call call) => call.From switch { Pstn { Endpoint: \"x\" } => \"x\", Pstn p => p.Endpoint, Sip s => s.Endpoint, UnknownVariant => null, null => null }")]
    [InlineData("Call call) => call.From is Pstn { Endpoint: \"x\" } or null ? \"x\" : null")]
    public void A_switch_over_all_variants_needs_no_default(string method) => Assert.Empty(Compile(method));

    [Theory]
    [InlineData("Destination to) => to switch { Pstn p => p.Endpoint, UnknownVariant u => u.Discriminator }", "CS8509", "Sip")]
    [InlineData("Destination to) => to switch { Pstn p => p.Endpoint, Sip s => s.Endpoint }", "CS8509", "UnknownVariant")]
    [InlineData("Call call) => call.From switch { Pstn p => p.Endpoint, UnknownVariant => null, null => null }", "CS8509", "Sip")]
    [InlineData($"Call call) => call.From switch {{ {All} }}", "CS8655", "null")]
    [InlineData("Destination to) => to switch { Pstn { Endpoint: \"x\" } => \"x\", Sip => null, UnknownVariant => null }", "CS8509", "Pstn")]
    public void A_variant_that_is_forgotten_is_a_warning(string method, string id, string variant)
    {
        var problem = Assert.Single(Compile(method));
        Assert.Equal((id, DiagnosticSeverity.Warning), (problem.Id, problem.Severity));
        Assert.Contains(variant, problem.GetMessage(null).Split("the pattern")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Destination to) => to is Call ? \"?\" : null")]
    [InlineData("Destination? from) => from is Destination ? \"?\" : null")]
    public void A_type_that_is_no_variant_is_an_error(string method) => Assert.Equal("CS8121", Assert.Single(Compile(method)).Id);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.CSharp15)]
    public void A_switch_over_the_value_and_patterns_on_the_struct_mean_the_same_in_every_version(LanguageVersion version)
    {
        using var consumer = Load(version, "call.From?.Value switch { Pstn p => p.Endpoint, Sip s => s.Endpoint, _ => \"?\" } + (call.From is { Value: Pstn } ? \"1\" : \"0\") + (call.From is { } from ? from.Value?.GetType().Name : \"-\")");
        Assert.Equal(["+461Pstn", "a@b0Sip", "?0UnknownVariant", "?0", "?0-"], Results(consumer));
    }

    [Fact]
    public void A_switch_runs_as_it_reads()
    {
        using var consumer = Load(
            LanguageVersion.CSharp15,
            "call.From switch { Pstn { Endpoint: \"+46\" } => \"pstn\", Pstn => \"other\", Sip s => s.Endpoint, UnknownVariant u => u.Discriminator, null => \"none\" }");
        Assert.Equal(["pstn", "a@b", "fax", "none", "none"], Results(consumer));
    }

    /// <summary>A union that was never given a variant holds none: to the language its content is null.</summary>
    [Fact]
    public void An_empty_union_is_null_to_a_pattern_and_no_variant_to_a_switch()
    {
        using var nullable = Load(LanguageVersion.CSharp15, "(call.To is null ? \"null\" : \"something\")");
        Assert.Equal("null", nullable.Call<string?>("Probe", "Empty"));
        using var exhaustive = Load(LanguageVersion.CSharp15, $"call.To switch {{ {All} }}");
        Assert.ThrowsAny<InvalidOperationException>(() => exhaustive.Call<string?>("Probe", "Empty"));
    }

    private static IEnumerable<Diagnostic> Compile(string method)
        => new GeneratorHost(LanguageVersion.CSharp15, UnionDocument.Spec)
            .AddSource($"#nullable enable\nusing Sinch.Voice;\ninternal static class Probe\n{{\n    internal static string? Of({method};\n}}\n")
            .RunTwice()
            .Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static List<string?> Results(LoadedConsumer consumer)
        => [.. new[] { "Number", "Sip", "Fax", "Default", "None" }.Select(name => consumer.Call<string?>("Probe", name))];

    private static LoadedConsumer Load(LanguageVersion version, string expression)
        => new(new GeneratorHost(version, UnionDocument.Spec)
            .AddSource(
                $$$"""
                using Sinch.Voice;

                internal static class Probe
                {
                    public static string? Number() => Of(new Call { From = new Pstn { Endpoint = "+46" }, To = default });

                    public static string? Sip() => Of(ApiJson.Deserialize<Call>("{\"from\":{\"type\":\"SIP\",\"endpoint\":\"a@b\"}}")!);

                    public static string? Fax() => Of(ApiJson.Deserialize<Call>("{\"from\":{\"type\":\"fax\"}}")!);

                    public static string? Default() => Of(new Call { From = default(Destination), To = default });

                    public static string? None() => Of(new Call { To = default });

                    public static string? Empty() => Of(ApiJson.Deserialize<Call>("{}")!);

                    private static string? Of(Call call) => {{{expression}}};
                }
                """)
            .RunTwice()
            .AssertClean()
            .Output);
}
