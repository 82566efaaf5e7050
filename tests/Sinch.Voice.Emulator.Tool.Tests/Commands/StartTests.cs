using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

namespace Sinch.Voice.Emulator.Tool.Tests.Commands;

/// <summary><c>start</c> as a process: what it prints, and how it stops.</summary>
public sealed class StartTests : IDisposable
{
    private const string Callback = "http://localhost:5000/sinch/voice";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_says_what_an_application_has_to_know_and_stops_at_a_signal(string signal)
    {
        var (process, url) = await ToolProcess.StartEmulatorAsync(_folder, "--callback", Callback, "--fallback", "http://localhost:5001/", "--number", "+12025550199", "--number", "+12025550198");
        await using (process)
        {
            Assert.Equal(0, await process.StopAsync(signal));
            Assert.Contains($"page                {url}", process.Output, StringComparison.Ordinal);
            Assert.Contains($"callback URL        {Callback}", process.Output, StringComparison.Ordinal);
            Assert.Contains("fallback URL        http://localhost:5001/", process.Output, StringComparison.Ordinal);
            Assert.Contains($"application key     {EmulatorOptions.DefaultApplicationKey}", process.Output, StringComparison.Ordinal);
            Assert.Contains($"application secret  {EmulatorOptions.DefaultApplicationSecret}", process.Output, StringComparison.Ordinal);
            Assert.Contains("numbers             +12025550199, +12025550198", process.Output, StringComparison.Ordinal);
            Assert.EndsWith("The emulator has stopped.", process.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_secret_of_the_user_is_not_shown()
    {
        var secret = Convert.ToBase64String("a secret that nobody may see"u8);
        var (process, _) = await ToolProcess.StartEmulatorAsync(_folder, "--callback", Callback, "--key", "an-application", "--secret", secret);
        await using (process)
        {
            await process.StopAsync("TERM");
            Assert.Contains("application key     an-application", process.Output, StringComparison.Ordinal);
            Assert.Contains("application secret  (yours; not shown)", process.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, process.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Calls_and_callbacks_are_a_line_each()
    {
        await using var application = await IvrServer.StartAsync();
        var (process, url) = await ToolProcess.StartEmulatorAsync(_folder, "--callback", application.CallbackUrl, "--speed", "0.01");
        await using (process)
        {
            var call = await ToolProcess.RunAsync(_folder, null, "call", "+12025550100", "+12025550101", "--emulator", url);
            await ToolProcess.RunAsync(_folder, null, "hangup", "last", "--emulator", url);
            var id = call.Out.Trim()[..8];

            Assert.EndsWith($"{id}  +12025550100 calls +12025550101", await process.WaitAsync("calls"), StringComparison.Ordinal);
            Assert.Matches($"{id}  ice    200  [0-9]+ ms$", await process.WaitAsync("ice"));
            Assert.Matches($"{id}  ended: Answered, CallerHangup, after [0-9.]+ s$", await process.WaitAsync("ended"));
            Assert.Matches($"{id}  dice   200  [0-9]+ ms$", await process.WaitAsync("dice"));
            Assert.Equal(0, await process.StopAsync("TERM"));
        }
    }

    [Fact]
    public async Task Quiet_prints_nothing_of_calls()
    {
        var (process, url) = await ToolProcess.StartEmulatorAsync(_folder, "--callback", "http://127.0.0.1:9/", "--quiet");
        await using (process)
        {
            await ToolProcess.RunAsync(_folder, null, "call", "+12025550100", "+12025550101", "--emulator", url);
            await process.StopAsync("TERM");
            Assert.DoesNotContain("+12025550100 calls +12025550101", process.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Open_opens_the_page_in_the_browser()
    {
        // What Linux starts a browser with, here a script that writes down which page.
        var page = _folder.PathOf("page");
        var browser = _folder.Write("bin/xdg-open", $"#!/bin/sh\nprintf %s \"$1\" > '{page}.part' && mv '{page}.part' '{page}'\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var watcher = new FileSystemWatcher(_folder.Path);
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, change) => opened.TrySetResult();
        watcher.EnableRaisingEvents = true;

        await using var process = ToolProcess.StartAsync(
            _folder, new Dictionary<string, string> { ["PATH"] = $"{_folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}" }, "start", "--port", "0", "--open");
        var line = await process.WaitAsync("listens on");
        await opened.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await process.StopAsync("TERM");

        Assert.EndsWith($" {await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_it_says_which_page_to_open()
    {
        await using var process = ToolProcess.StartAsync(_folder, new Dictionary<string, string> { ["PATH"] = _folder.Path }, "start", "--port", "0", "--open");
        Assert.Matches("^No browser could be started. Open http://127.0.0.1:[0-9]+/ yourself.$", await process.WaitAsync("browser"));
        Assert.Equal(0, await process.StopAsync("TERM"));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_that_names_the_option()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var result = await ToolProcess.RunAsync(_folder, null, "start", "--callback", Callback, "--port", $"{port}");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"--port: {port} is in use. Stop the program that uses it, or choose another port; 0 takes a free one.\n", result.Error);
    }

    [Theory]
    [InlineData("--callback: 'localhost:5000' is not an absolute HTTP or HTTPS URL, such as http://localhost:5000/sinch/voice.", "--callback", "localhost:5000")]
    [InlineData("--port: '70000' is not a port: 0 (for a free one) to 65535.", "--port", "70000")]
    [InlineData("--speed: '0' is not a positive number.", "--speed", "0")]
    [InlineData("--secret: is not Base64.", "--secret", "not*base64")]
    [InlineData("--audio: there is no folder 'nowhere'.", "--audio", "nowhere")]
    [InlineData("--dial-timeout: 'soon' is not a duration. Write a number with a unit: 500ms, 4s, 2m or 1h.", "--dial-timeout", "soon")]
    [InlineData("--listen: 'example' is not an IP address, such as 127.0.0.1 or 0.0.0.0.", "--listen", "example")]
    [InlineData("--calback is not an option of 'sinch-voice-emulator start'. Did you mean '--callback'? 'sinch-voice-emulator start --help' shows what there is.", "--calback", "x")]
    public async Task A_wrong_option_is_one_line_that_names_it_and_the_way_out(string expected, params string[] options)
    {
        var result = await ToolRun.RunAsync(_folder, ["start", .. options]);

        Assert.Equal((2, $"{expected}\n"), (result.ExitCode, result.Error));
        Assert.Empty(result.Out);
    }
}
