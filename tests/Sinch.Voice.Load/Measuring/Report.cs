namespace Sinch.Voice.Load.Measuring;

/// <summary>Prints what came of a run, and counts the promises that weren't kept.</summary>
internal sealed class Report(TextWriter output)
{
    public int Broken { get; private set; }

    public void Line(string text) => output.WriteLine(text);

    /// <summary>Says whether something holds that has to.</summary>
    public void Promise(string promise, bool isKept, string figures)
    {
        output.WriteLine($"{(isKept ? "PASS" : "FAIL")}  {promise}: {figures}");
        Broken += isKept ? 0 : 1;
    }
}
