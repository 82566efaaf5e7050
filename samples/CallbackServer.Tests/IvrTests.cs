using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Sinch.Voice;

namespace CallbackServer.Tests;

/// <summary>The handler's methods, called as any others.</summary>
public class IvrTests
{
    private readonly IConfiguration _configuration = new ConfigurationBuilder()
        .AddInMemoryCollection([new(CallbackServerApp.SalesNumber, "+46700000002")])
        .Build();

    [Fact]
    public async Task PressingOneConnectsToSales()
    {
        var ivr = new Ivr(_configuration, NullLogger<Ivr>.Instance);
        var answer = await ivr.OnPieAsync(
            new PieEvent { MenuResult = new() { Type = MenuResultType.Return, Value = "sales" } },
            new CallbackContext());

        var connect = Assert.IsType<ConnectPstnAction>(answer?.Action?.Value);
        Assert.Equal("+46700000002", connect.Number);
    }

    [Fact]
    public async Task SalesHearsThatACustomerWaits()
    {
        var answer = await new Ivr(_configuration, NullLogger<Ivr>.Instance).OnAceAsync(new AceEvent(), new CallbackContext());

        var expected = new AceSvaml
        {
            Instructions = [new SayInstruction { Text = "A customer for you.", Locale = "en-US" }],
            Action = new ContinueAction(),
        };
        Assert.True(ApiJson.DeepEquals(expected, answer));
    }
}
