using System.Diagnostics;
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
    }
}
