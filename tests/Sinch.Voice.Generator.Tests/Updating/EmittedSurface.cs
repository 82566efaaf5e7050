using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>Reads the public surface of a run, as the target of the package writes it to a baseline.</summary>
internal static class EmittedSurface
{
    public const string BaselinePath = "spec/api.txt";

    /// <summary>Returns the lines of the surface, without the comment at its top.</summary>
    public static IReadOnlyList<string> LinesOf(GeneratorRun run, string client = "Sinch.Voice.SinchVoiceClient")
        => [.. TextOf(run, client).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>Returns the whole surface.</summary>
    public static string TextOf(GeneratorRun run, string client = "Sinch.Voice.SinchVoiceClient")
    {
        var source = run.Source($"{client}.PublicApi.g.cs");
        return source[source.IndexOf("// # ", StringComparison.Ordinal)..].Replace("\n// ", "\n", StringComparison.Ordinal)["// ".Length..];
    }

    /// <summary>Returns the surface of a document.</summary>
    public static string Of(params Spec[] specs) => TextOf(new GeneratorHost(specs).Run());

    /// <summary>A document whose item names a baseline, and the baseline.</summary>
    public static Spec[] With(this Spec spec, string baseline) => With([spec], baseline);

    /// <summary>A document with its overlays, whose item names a baseline, and the baseline.</summary>
    public static Spec[] With(this Spec[] specs, string baseline)
        => [specs[0] with { Metadata = new(specs[0].Metadata) { ["ApiBaseline"] = BaselinePath } }, .. specs[1..], Spec.Companion(BaselinePath, baseline)];
}
