namespace Sinch.Voice.Emulator.Browser.Tests;

/// <summary>Calls that are made, answered and looked at in a browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CallTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_call_is_held()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallAsync();
        await page.PressAsync(EmulatorPage.Caller, "1");
        await page.ClickAsync(EmulatorPage.Sales, "Answer");
        await page.ExpectStepAsync("are connected");

        await Assertions.Expect(page.Page.Locator("#timeline .lane-row")).ToHaveCountAsync(3);
        await page.Callback("pie").ClickAsync();
        await Assertions.Expect(page.Inspector).ToContainTextAsync("accepted");
        await Assertions.Expect(page.Inspector.GetByLabel("Request")).ToContainTextAsync("Authorization: application ");
        await Assertions.Expect(page.Inspector.GetByLabel("Request")).ToContainTextAsync("\"menuResult\"");
        await Assertions.Expect(page.Inspector.GetByLabel("Response")).ToContainTextAsync("\"connectPstn\"");
        await page.ScreenshotAsync("call");

        await page.ClickAsync(EmulatorPage.Caller, "Hang up");
        await page.ExpectStepAsync("the call ends: Answered, CallerHangup");
        await Assertions.Expect(page.Page.Locator("#call-list")).ToContainTextAsync("ANSWERED, CALLERHANGUP");
        await Assertions.Expect(page.Callback("dice")).ToBeVisibleAsync();
    }
}
