using System.Text;
using CsCheck;
using Sinch.Voice.Fuzz.Campaigns;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>
/// Mutated documents through the generator: nothing is thrown, no internal error is reported, every diagnostic is somewhere in the files, what
/// is emitted is C#, the same for YAML as for JSON, and some of it is compiled.
/// </summary>
/// <param name="withPublic">Whether the public documents take part.</param>
internal sealed class DocumentFuzzer(bool withPublic) : Fuzzer<DocumentCase>
{
    private long _emitted;
    private long _refused;
    private long _compiled;
    private long _yaml;
    private long _files;

    public override string Name => "documents";

    public override IReadOnlyList<string> Figures => [$"{_emitted:N0} became a client", $"{_refused:N0} were refused with an error", $"{_compiled:N0} were compiled", $"{_yaml:N0} were compared with JSON", $"{_files:N0} became a client of two files"];

    protected override Gen<DocumentCase> Cases { get; } = DocumentCases.All(withPublic);

    protected override void Check(DocumentCase value, bool thoroughly)
    {
        var result = Consumer.Generate(value);
        RunCheck.Generated(value, result);
        Interlocked.Increment(ref (result.GeneratedSources.IsEmpty ? ref _refused : ref _emitted));
        if (value.Shared is not null && !result.GeneratedSources.IsEmpty)
        {
            Interlocked.Increment(ref _files);
        }

        if (value.Json is { } json)
        {
            Interlocked.Increment(ref _yaml);
            RunCheck.IsSameInYaml(Consumer.Generate(json), result);
        }

        if ((value.Compile || thoroughly) && !result.GeneratedSources.IsEmpty)
        {
            Interlocked.Increment(ref _compiled);
            RunCheck.Compiles(result);
            RunCheck.IsSame(result, Consumer.Generate(value));
        }
    }

    protected override DocumentCase Reduce(DocumentCase value, Func<DocumentCase, bool> isSame)
    {
        if (value.Json is { } json)
        {
            return Reduce(json, smaller => isSame(smaller.In(value.Format))).In(value.Format);
        }

        var smaller = value with { Overlay = null };
        value = isSame(smaller) ? smaller : value;
        smaller = value with { Shared = null };
        value = isSame(smaller) ? smaller : value;
        value = value.Shared is null ? value : value with { Shared = JsonReducer.Reduce(value.Shared, text => isSame(value with { Shared = text })) };
        value = value with { Text = JsonReducer.Reduce(value.Text, text => isSame(value with { Text = text })) };
        return value.Overlay is null ? value : value with { Overlay = JsonReducer.Reduce(value.Overlay, text => isSame(value with { Overlay = text })) };
    }

    protected override string Describe(DocumentCase value)
        => Encoding.UTF8.GetString(value.Text)
            + (value.Overlay is null ? string.Empty : $"\noverlay: {Encoding.UTF8.GetString(value.Overlay)}")
            + (value.Shared is null ? string.Empty : $"\n{SharedFile.Path}: {Encoding.UTF8.GetString(value.Shared)}")
            + (value.ValidateExamples ? "\nwith ValidateExamples" : string.Empty);
}
