namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class RunMenuAction : SvamlAction
{
    public bool? Barge { get; set; }

    public string? Locale { get; set; }

    public string? MainMenu { get; set; }

    public bool? EnableVoice { get; set; }

    public List<Menu>? Menus { get; set; }
}
