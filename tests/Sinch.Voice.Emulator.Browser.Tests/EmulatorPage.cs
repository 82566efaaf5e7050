using CallbackServer;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Emulator.Browser.Tests;

/// <summary>The sample IVR, an emulator that calls it, and the emulator's page in a browser.</summary>
internal sealed class EmulatorPage : IAsyncDisposable
{
    public const string Caller = "+12025550100";
    public const string Sales = "+12025550141";

    private readonly WebApplication _application;
    private readonly IBrowserContext _context;

    private EmulatorPage(WebApplication application, EmulatedPlatform platform, IBrowserContext context, IPage page)
    {
        _application = application;
        Platform = platform;
        _context = context;
        Page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Errors.Add(message.Text);
            }
        };
    }

    public EmulatedPlatform Platform { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained of.</summary>
    public List<string> Errors { get; } = [];

    public ILocator Conversation => Page.Locator("#conversation");

    public ILocator Inspector => Page.Locator("#inspector");

    /// <summary>Opens the page.</summary>
    /// <param name="fixture">The browser.</param>
    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="scheme">Whether the user prefers light or dark.</param>
    public static async Task<EmulatorPage> OpenAsync(BrowserFixture fixture, Action<EmulatorOptions>? configure = null, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(fixture.Browser is null, "There is no Chromium on this machine.");
        var options = new EmulatorOptions { UseRealTime = true, Speed = 5 };
        configure?.Invoke(options);
        var application = CallbackServerApp.Create([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Urls"] = "http://127.0.0.1:0",
                [CallbackServerApp.ApplicationKey] = options.ApplicationKey,
                [CallbackServerApp.ApplicationSecret] = options.ApplicationSecret,
                [CallbackServerApp.SalesNumber] = Sales,
            });
        });
        await application.StartAsync();
        var platform = await EmulatedPlatform.StartAsync(options);
        platform.CallbackUrl = new Uri(new Uri(application.Urls.First()), CallbackServerApp.Path);

        var context = await fixture.Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = platform.Endpoint.AbsoluteUri,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1440, Height = 1000 },
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        var page = await context.NewPageAsync();
        var opened = new EmulatorPage(application, platform, context, page);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#time")).ToBeVisibleAsync();
        return opened;
    }

    public ILocator Phone(string number) => Page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = number });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Callback(string name) => Page.Locator($"#timeline .callback:text-is('{name}')");

    /// <summary>Calls the IVR, and waits for a prompt.</summary>
    public async Task CallAsync(string prompt = "Press 1 for sales")
    {
        await Phone(Caller).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Call", Exact = true }).ClickAsync();
        await ExpectStepAsync(prompt);
    }

    /// <summary>Calls the IVR, is connected to the sales department, and hears that somebody is there.</summary>
    public async Task CallToSalesAsync()
    {
        await CallAsync();
        await PressAsync(Caller, "1");
        await ClickAsync(Sales, "Answer");
        await ExpectStepAsync("are connected");
    }

    public Task ExpectStepAsync(string text) => Assertions.Expect(Conversation.GetByText(text).First).ToBeVisibleAsync();

    public Task PressAsync(string number, string key) => Phone(number).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"Press {key}", Exact = true }).ClickAsync();

    public Task ClickAsync(string number, string button) => Phone(number).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>Presses Tab until a button of this name has the focus.</summary>
    public async Task TabToAsync(string name)
    {
        var wanted = Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).First;
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (var count = 0; count < 200; count++)
        {
            if (await wanted.EvaluateAsync<bool>("button => button === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The button '{name}' cannot be reached by keyboard.");
    }

    /// <summary>Downloads an export.</summary>
    /// <returns>The path of the file.</returns>
    public async Task<string> DownloadAsync(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).ClickAsync());
        return await download.PathAsync();
    }

    /// <summary>Fails if the page breaks a rule of WCAG 2.2 AA that a program can check.</summary>
    public async Task CheckAccessibilityAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
    }

    /// <summary>Keeps a picture beside the test's results.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Platform.DisposeAsync();
        await _application.DisposeAsync();
        Assert.Empty(Errors);
    }
}
