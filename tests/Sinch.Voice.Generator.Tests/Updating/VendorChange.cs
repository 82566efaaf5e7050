using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>A change that the vendor could make, and what the generator has to say of it.</summary>
/// <param name="Name">The change.</param>
/// <param name="Edit">Makes the change in the document's text.</param>
/// <param name="Expected">The diagnostics, each with two texts of the changed document: its location is that of the second, the next one after the first.</param>
internal sealed record VendorChange(string Name, Func<string, string> Edit, params (string After, string At, string Message)[] Expected)
{
    /// <summary>The targets of the overlay that the change leaves without anything to select.</summary>
    public string[] LostTargets { get; init; } = [];

    public IEnumerable<string> DiagnosticsOfOverlay => LostTargets.Select(target =>
    {
        var overlay = Spec.Corrected[1];
        var place = overlay.Content!.IndexOf($"\"target\": \"{target}\"", StringComparison.Ordinal);
        Assert.True(place >= 0, $"The overlay has no action for {target}");
        var line = overlay.Content.AsSpan(0, place).Count('\n') + 1;
        return $"{overlay.Path}({line},7): warning SVG045: Target '{target}' matches nothing in 'sinch-voice.json'; the action is skipped. Correct the target or remove the action";
    });

    /// <summary>The diagnostics as the compiler prints them for the changed document.</summary>
    public IEnumerable<string> DiagnosticsOf(string document) => Expected.Select(expected =>
    {
        var place = IndexOf(document, expected.After, expected.At);
        var line = document.AsSpan(0, place).Count('\n') + 1;
        return $"spec/sinch-voice.json({line},{place - document.LastIndexOf('\n', place)}): {expected.Message}";
    });

    /// <summary>The names of the members that are new, in quotes.</summary>
    public IEnumerable<string> Added
        => Expected.Select(expected => expected.Message).Where(message => message.StartsWith("info SVG052: ", StringComparison.Ordinal)).Select(message => $"'{message.Split('\'')[1]}'");

    /// <summary>Replaces the next <paramref name="old"/> after <paramref name="after"/>.</summary>
    public static string Replace(string document, string after, string old, string with)
    {
        var start = IndexOf(document, after, old);
        return document[..start] + with + document[(start + old.Length)..];
    }

    private static int IndexOf(string document, string after, string text)
    {
        var start = document.IndexOf(after, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The document has no {after}");
        var place = document.IndexOf(text, start, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The document has no {text} after {after}");
        return place;
    }
}
