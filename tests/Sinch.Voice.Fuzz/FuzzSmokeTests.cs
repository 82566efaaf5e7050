using Sinch.Voice.Fuzz.Campaigns;

namespace Sinch.Voice.Fuzz;

/// <summary>A few cases of each fuzzer, the same ones every time.</summary>
public class FuzzSmokeTests(ITestOutputHelper output)
{
    private const ulong Seed = 20240817;

    [Theory]
    [InlineData("documents", 600)]
    [InlineData("readings", 20_000)]
    [InlineData("models", 5_000)]
    [InlineData("callbacks", 5_000)]
    public void Nothing_is_found(string fuzzer, long cases)
    {
        var campaign = new Campaign(Fuzzers.Create(fuzzer, withPublic: false), Seed, cases).Run(Environment.ProcessorCount);
        foreach (var line in campaign.Report())
        {
            output.WriteLine(line);
        }

        Assert.Equal(cases, campaign.Checked);
        Assert.Empty(campaign.Findings.Select(finding => finding.ToString()));
    }
}
