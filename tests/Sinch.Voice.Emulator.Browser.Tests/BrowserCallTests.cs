namespace Sinch.Voice.Emulator.Browser.Tests;

/// <summary>Calls that are made, answered and looked at in a browser.</summary>
[Collection(SharedBrowser.Name)]
public sealed class BrowserCallTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_call_is_held()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallToSalesAsync();
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

    [Fact]
    public async Task A_call_is_held_by_keyboard_only()
    {
        // Whoever tabs needs time before the menu gives up.
        await using var page = await EmulatorPage.OpenAsync(browser, options => options.Speed = 0.5);
        await page.TabToAsync("Call");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ExpectStepAsync("Press 1 for sales");
        await page.TabToAsync("Press 5");
        await page.Page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Phone(EmulatorPage.Sales).GetByText("rings, from")).ToBeVisibleAsync();
        await page.TabToAsync("Answer");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ExpectStepAsync("are connected");
        await page.TabToAsync("Hang up");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ExpectStepAsync("the call ends");
    }

    [Fact]
    public async Task Keys_are_pasted_and_words_said()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallAsync();
        await page.PressAsync(EmulatorPage.Caller, "2");
        await page.ExpectStepAsync("Enter the 4 digits");
        await page.Phone(EmulatorPage.Caller).Locator(".keypad").EvaluateAsync(
            "keypad => { const data = new DataTransfer(); data.setData('text', '12 34'); keypad.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }");
        await page.ExpectStepAsync("Order 1 2 3 4 is on its way.");
    }

    [Fact]
    public async Task A_callback_is_sent_again()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallAsync();
        await page.ClickAsync(EmulatorPage.Caller, "Hang up");
        await page.ExpectStepAsync("the call ends");
        await page.Callback("ice").ClickAsync();
        await page.Button("Resend").ClickAsync();
        await Assertions.Expect(page.Inspector).ToContainTextAsync("resent");
        await Assertions.Expect(page.Inspector).ToContainTextAsync("accepted");

        await page.Inspector.GetByText("Edit and resend").ClickAsync();
        await page.Page.GetByLabel("Body to send again").FillAsync("nonsense");
        await page.Button("Sign and send").ClickAsync();
        await Assertions.Expect(page.Inspector).ToContainTextAsync("HTTP 400");
        await page.ScreenshotAsync("resent");
    }

    [Fact]
    public async Task A_callback_is_answered_by_hand()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.Page.GetByText("Hold callbacks").ClickAsync();
        await page.Page.GetByLabel("ice", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.Page.GetByText("Hold callbacks").ClickAsync();
        await page.ClickAsync(EmulatorPage.Caller, "Call");
        await page.Page.GetByLabel("Body to respond with").FillAsync("""{"instructions":[{"name":"say","text":"By hand."}],"action":{"name":"hangup"}}""");
        await page.ScreenshotAsync("held");
        await page.Button("Respond").ClickAsync();
        await page.ExpectStepAsync("has heard \"By hand.\"");
        await page.ExpectStepAsync("the call ends");
    }

    [Fact]
    public async Task A_fault_is_injected_into_the_next_callback()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.Page.GetByText("Fail callbacks").ClickAsync();
        await page.Button("Fail it").ClickAsync();
        await page.ClickAsync(EmulatorPage.Caller, "Call");
        await page.ExpectStepAsync("<-- ice: HTTP status 500");
        await page.Callback("ice").ClickAsync();
        await Assertions.Expect(page.Inspector).ToContainTextAsync("fault on demand");
    }

    [Fact]
    public async Task A_call_is_exported_and_imported()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallToSalesAsync();
        await page.ClickAsync(EmulatorPage.Caller, "Hang up");
        await page.ExpectStepAsync("<-- dice");
        var steps = await page.Conversation.InnerTextAsync();
        var file = await page.DownloadAsync("JSON");
        Assert.Contains("<!DOCTYPE html>", await File.ReadAllTextAsync(await page.DownloadAsync("HTML")), StringComparison.Ordinal);
        Assert.Contains("sequenceDiagram", await File.ReadAllTextAsync(await page.DownloadAsync("Mermaid")), StringComparison.Ordinal);
        Assert.Contains("PressAsync(\"1\")", await File.ReadAllTextAsync(await page.DownloadAsync("C# test")), StringComparison.Ordinal);

        await page.Button("Reset").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#call-list")).ToContainTextAsync("No calls yet");
        await page.Page.GetByLabel("Exported call").SetInputFilesAsync(file);
        await Assertions.Expect(page.Page.Locator("#call-list")).ToContainTextAsync("imported");
        Assert.Equal(steps, await page.Conversation.InnerTextAsync());
        Assert.EndsWith("/calls/imported-1", page.Page.Url, StringComparison.Ordinal);

        await page.Page.ReloadAsync();
        await page.ExpectStepAsync("presses 1");
    }

    [Fact]
    public async Task A_paused_clock_moves_by_steps()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.Button("Pause").ClickAsync();
        await Assertions.Expect(page.Button("Continue")).ToBeVisibleAsync();
        await page.ClickAsync(EmulatorPage.Caller, "Call");
        await page.ExpectStepAsync("begins to hear \"Welcome.\"");
        await Assertions.Expect(page.Conversation).Not.ToContainTextAsync("has heard \"Welcome.\"");
        await page.Button("Step").ClickAsync();
        await page.ExpectStepAsync("has heard \"Welcome.\"");
    }

    [Fact]
    public async Task A_phone_does_something_by_itself()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.Phone(EmulatorPage.Sales).GetByLabel("When it rings, it").SelectOptionAsync("is busy");
        await page.CallAsync();
        await page.PressAsync(EmulatorPage.Caller, "1");
        await page.ExpectStepAsync($"{EmulatorPage.Sales} is busy");
    }

    [Fact]
    public async Task What_people_say_stays_text()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallToSalesAsync();
        var words = page.Phone(EmulatorPage.Sales).GetByLabel($"Words to say on {EmulatorPage.Sales}");
        await words.FillAsync("<img src=x onerror=alert(1)>");
        await words.PressAsync("Enter");
        await page.ExpectStepAsync("says \"<img src=x onerror=alert(1)>\"");
        await Assertions.Expect(page.Page.Locator("main img")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_is_accessible(ColorScheme scheme)
    {
        await using var page = await EmulatorPage.OpenAsync(browser, scheme: scheme);
        await page.CheckAccessibilityAsync();
        await page.CallToSalesAsync();
        await page.Callback("pie").ClickAsync();
        await Assertions.Expect(page.Inspector).ToContainTextAsync("accepted");
        await page.CheckAccessibilityAsync();
        await page.ScreenshotAsync($"call-{scheme}");
        var background = await page.Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor");
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(20, 23, 28)" : "rgb(245, 246, 248)", background);
    }

    [Fact]
    public async Task A_step_costs_the_same_after_a_thousand()
    {
        await using var page = await EmulatorPage.OpenAsync(browser);
        await page.CallToSalesAsync();
        var words = page.Phone(EmulatorPage.Sales).GetByLabel($"Words to say on {EmulatorPage.Sales}");
        var legs = page.Platform.Conductor.Run(engine => engine.Calls.Single().Legs.ToList());
        for (var index = 0; index < 500; index++)
        {
            page.Platform.Conductor.Run(_ => Engine.VoiceEngine.Say(legs[1], $"Sentence {index}"));
        }

        await page.ExpectStepAsync("hears somebody say \"Sentence 499\"");
        Assert.True(await page.Conversation.Locator("li").CountAsync() > 1000);
        await page.Page.EvaluateAsync(
            "() => { window.touched = 0; new MutationObserver(list => list.forEach(change => { window.touched += change.addedNodes.length + change.removedNodes.length; })).observe(document.getElementById('conversation'), { childList: true, subtree: true }); }");
        await words.FillAsync("One more");
        await words.PressAsync("Enter");
        await page.ExpectStepAsync("hears somebody say \"One more\"");

        Assert.Equal(2, await page.Page.EvaluateAsync<int>("() => window.touched"));
    }
}
