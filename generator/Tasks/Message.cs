using System.Globalization;
using Microsoft.Build.Framework;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>Represents an error of the task, with the ID of its page.</summary>
internal sealed record Message(string Id, string Format)
{
    public static readonly Message MissingFile = new("SVG001", "'{0}' cannot be read: the file is missing. Check the {1} of the {2} item");

    public static readonly Message UnknownMetadata = new("SVG070", "{2} has unknown metadata '{0}'; {1}");

    public static readonly Message OverlayWithoutEffect = new(
        "SVG075",
        "SinchVoiceOverlay '{0}' has no effect: it applies to the bundled document, which the SinchVoiceSpec items of this project replace. Add the overlay to the Overlay metadata of a SinchVoiceSpec item");

    /// <summary>Declares the errors of the task.</summary>
    public static IReadOnlyList<Message> All { get; } = [UnknownMetadata, OverlayWithoutEffect];

    public BuildErrorEventArgs At(FileLocation location, params string[] arguments)
        => new(
            subcategory: null,
            Id,
            location.File,
            location.Line,
            location.Column,
            endLineNumber: 0,
            endColumnNumber: 0,
            string.Format(CultureInfo.InvariantCulture, Format, arguments),
            helpKeyword: null,
            senderName: nameof(CollectSinchVoiceSpecs));
}
