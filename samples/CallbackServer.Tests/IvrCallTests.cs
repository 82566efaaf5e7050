using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Sinch.Voice.Testing;

namespace CallbackServer.Tests;

/// <summary>Whole calls to the shop, from the first prompt to the end, without HTTP.</summary>
public sealed class IvrCallTests
{
    private const string Customer = "+12025550100";
    private const string Shop = "+12025550101";
    private const string Sales = "+12025550141";

    [Fact]
    public async Task ACustomerTalksToSales()
    {
        await using var platform = Open();
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.HearsAsync("Press 1 for sales");
        await call.PressAsync("1");

        var ringing = await platform.Phone(Sales).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("A customer for you.");
        await call.SayAsync("I would like a lamp.");
        await ringing.HearsAsync("a lamp");
        await ringing.HangUpAsync();

        Assert.Equal(CallEndReason.CalleeHangup, (await call.EndsAsync()).Reason);
    }

    [Fact]
    public async Task AnOrderIsFoundByItsDigits()
    {
        await using var platform = Open();
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.HearsAsync("2 for your order");
        await call.PressAsync("2");
        await call.HearsAsync("Enter the 4 digits");
        await call.PressAsync("3576");
        await call.HearsAsync("Order 3 5 7 6 is on its way.");

        Assert.Equal(CallEndReason.ManagerHangup, (await call.EndsAsync()).Reason);
    }

    [Fact]
    public async Task AWrongOrderIsAskedForAgain()
    {
        await using var platform = Open();
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.BeginsToHearAsync("Press 1 for sales");
        await call.PressAsync("2");
        await call.HearsAsync("Enter the 4 digits");
        await call.PressAsync("0000");
        await call.HearsAsync("There is no such order.");
        await call.PressAsync("1000");
        await call.HearsAsync("Order 1 0 0 0 is on its way.");
        await call.EndsAsync();
    }

    [Fact]
    public async Task NobodyIsInTheOffice()
    {
        await using var platform = Open(sales: null);
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.BeginsToHearAsync("Press 1 for sales");
        await call.PressAsync("1");
        await call.HearsAsync("Nobody is in the office.");
        await call.EndsAsync();
    }

    [Fact]
    public async Task SalesDoesNotAnswer()
    {
        await using var platform = Open();
        platform.Expect(UnexpectedEvents.UnansweredCall);
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.BeginsToHearAsync("Press 1 for sales");
        await call.PressAsync("1");

        Assert.Equal(CallEndResult.NoAnswer, (await call.EndsAsync()).Result);
    }

    [Fact]
    public async Task TheCustomerHangsUpInTheMenu()
    {
        await using var platform = Open();
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.BeginsToHearAsync("Press 1 for sales");
        await call.HangUpAsync();

        Assert.Equal(CallEndReason.CallerHangup, (await call.EndsAsync()).Reason);
    }

    [Fact]
    public async Task TheCustomerPressesNothing()
    {
        await using var platform = Open();
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.HearsAsync("Please call again.");
        await call.EndsAsync();
    }

    [Fact]
    public async Task TheCustomerEntersNoOrder()
    {
        await using var platform = Open();
        var call = await platform.Phone(Customer).CallAsync(Shop);
        await call.BeginsToHearAsync("Press 1 for sales");
        await call.PressAsync("2");
        await call.HearsAsync("Enter the 4 digits");
        await call.HearsAsync("Four digits, please.");
        await call.HearsAsync("Four digits, please.");
        await call.HearsAsync("Please call again.");
        await call.EndsAsync();
    }

    private static VoiceEmulator Open(string? sales = Sales)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(CallbackServerApp.SalesNumber, sales)]).Build();
        return VoiceEmulator.Create(new Ivr(configuration, NullLogger<Ivr>.Instance));
    }
}
