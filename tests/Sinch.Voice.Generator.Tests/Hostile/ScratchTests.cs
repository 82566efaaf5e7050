#pragma warning disable
using System.Text;
namespace Sinch.Voice.Generator.Tests.Hostile;
public class ScratchTests(ITestOutputHelper output)
{
    [Fact]
    public void One()
    {
        var run = HostileRun.Of(("a.json", File.ReadAllBytes(Environment.GetEnvironmentVariable("ONE")!)));
        output.WriteLine(run.Describe("one"));
        foreach (var s in run.Said) output.WriteLine(s.ToString());
        foreach (var s in run.Run.Result.GeneratedSources.Where(s=>Environment.GetEnvironmentVariable("SHOW") is {} n && s.HintName.Contains(n))) output.WriteLine(s.SourceText.ToString());
        run.AssertSound();
    }
}
