using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Sinch.Voice.Samples.PlatformStandIn;

namespace Quickstart.Output;

/// <summary>
/// Makes calls and prints for each the C# it was made with, the request, the response and the typed result; of callbacks what happened, the
/// request, the SVAML it was answered with and what was logged.
/// </summary>
internal sealed class Report(WireLog wire, TextWriter output)
{
    private int _calls;
    private int _callbacks;

    public void Title(string text) => output.WriteLine(text);

    public void Section(string text) => output.WriteLine($"{Environment.NewLine}== {text} ==");

    public void Note(string text) => output.WriteLine($"   {text.TrimEnd()}");

    public void Summary()
    {
        var callbacks = _callbacks == 0 ? string.Empty : $" and {_callbacks} callbacks";
        output.WriteLine($"{Environment.NewLine}{_calls} calls{callbacks}, all as expected.");
    }

    /// <summary>Makes a call that answers with something.</summary>
    /// <param name="call">The call; its source text is printed.</param>
    /// <param name="describe">Says what came back in terms of the typed result.</param>
    /// <param name="code">Left to the compiler.</param>
    public async Task<T> CallAsync<T>(
        Func<Task<T>> call, Func<T, string> describe, [CallerArgumentExpression(nameof(call))] string code = "")
    {
        Begin(code);
        var result = await RunAsync(call);
        Note($" = {describe(result)}");
        return result;
    }

    /// <summary>Makes a call that answers with nothing.</summary>
    /// <param name="call">The call; its source text is printed.</param>
    /// <param name="code">Left to the compiler.</param>
    public async Task CallAsync(Func<Task> call, [CallerArgumentExpression(nameof(call))] string code = "")
    {
        Begin(code);
        await RunAsync(async () =>
        {
            await call();
            return true;
        });
    }

    /// <summary>Makes a call that has to fail.</summary>
    /// <param name="call">The call; its source text is printed.</param>
    /// <param name="describe">Says what the exception holds.</param>
    /// <param name="code">Left to the compiler.</param>
    public async Task FailAsync<TException>(
        Func<Task> call, Func<TException, string> describe, [CallerArgumentExpression(nameof(call))] string code = "")
        where TException : Exception
    {
        try
        {
            await CallAsync(call, code);
        }
        catch (TException exception)
        {
            Note($" = {describe(exception)}");
            return;
        }

        throw new StepFailedException($"{code} should have thrown {typeof(TException).Name}.");
    }

    /// <summary>Lets the stand-in send a callback.</summary>
    /// <param name="what">What happened on the platform.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="status">The status that is expected.</param>
    /// <param name="action">The action of the SVAML that is expected; <see langword="null"/> for an empty answer.</param>
    /// <param name="takeLog">What the server logged meanwhile.</param>
    public async Task CallbackAsync(string what, Func<Task<CallbackReply>> send, int status, string? action, Func<IReadOnlyList<string>> takeLog)
    {
        _callbacks++;
        output.WriteLine($" {what}");
        var reply = await send();
        Note($"-> POST {reply.Path} [application] {SourceText.Shorten(reply.Sent)}");
        Note($"<- {reply.Status} {SourceText.Wrap(reply.Svaml)}");
        foreach (var line in takeLog())
        {
            Note($" {line}");
        }

        var answered = reply.Status != 200 || reply.Svaml.Length == 0 ? null : (string?)JsonNode.Parse(reply.Svaml)?["action"]?["name"];
        if (reply.Status != status || answered != action)
        {
            throw new StepFailedException($"\"{what}\" should have been answered with {status} and {action ?? "nothing"}.");
        }
    }

    private void Begin(string code)
    {
        _calls++;
        output.WriteLine(SourceText.Indent(code));
    }

    private async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        finally
        {
            foreach (var exchange in wire.Take())
            {
                Note($"-> {exchange.Method} {exchange.Path} [{exchange.Scheme}] {SourceText.Shorten(exchange.Sent)}");
                Note($"<- {exchange.Status} {SourceText.Shorten(exchange.Received)}");
            }
        }
    }
}
