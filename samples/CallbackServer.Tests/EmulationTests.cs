using System.Diagnostics;
using System.Text.RegularExpressions;
using Sinch.Voice.Testing;

namespace CallbackServer.Tests;

/// <summary>The application beside an emulator, started as the README says.</summary>
public sealed partial class EmulationTests
{
    [Fact]
    public async Task ACallCanBeMadeToTheSampleAndItsPageIsThere()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CallbackServerApp).Assembly.Location, "--emulator", "--urls", "http://127.0.0.1:0", "--Emulator:Port", "0"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var address = await ReadAddressAsync(process.StandardOutput);
            using var http = new HttpClient();
            Assert.Contains("<title>Voice emulator</title>", await http.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);

            await using var platform = await VoiceEmulator.ConnectAsync(address);
            platform.CancellationToken = TestContext.Current.CancellationToken;
            var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
            await call.BeginsToHearAsync("Press 1 for sales");
            await call.PressAsync("1");
            var sales = await platform.Phone("+12025550141").RingsAsync();
            await sales.AnswerAsync();
            await sales.BeginsToHearAsync("A customer for you.");
            await call.HangUpAsync();
            await call.EndsAsync();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<Uri> ReadAddressAsync(StreamReader output)
    {
        var text = string.Empty;
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            text += line + '\n';
            if (Address().Match(line) is { Success: true } match)
            {
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"The application did not tell the address of the emulator:\n{text}");
    }

    [GeneratedRegex("^Telephone the application: (http://.*)$")]
    private static partial Regex Address();
}
