using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>A file that the generator is given, as the compiler gives it: the text is there already.</summary>
internal sealed class SpecFile(string path, string content) : AdditionalText
{
    public const string DocumentPath = "spec/sinch-voice.json";
    public const string OverlayPath = "spec/sinch-voice.overlay.json";

    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path { get; } = path;

    public static string VendorDocument { get; } = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, DocumentPath));

    public static SpecFile Overlay { get; } = new(OverlayPath, File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, OverlayPath)));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
