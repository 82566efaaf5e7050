using System.Runtime.CompilerServices;
using Sinch.Voice.Testing;

namespace Quickstart.Output;

/// <summary>
/// Makes requests and prints for each the C# it was made with, the request, the response and the typed result; of telephone calls the transcript and
/// what was logged.
/// </summary>
internal sealed class Report(WireLog wire, TextWriter output)
{
    private int _operations;
    private int _phoneCalls;

    public void Title(string text) => output.WriteLine(text);

    public void Section(string text) => output.WriteLine($"{Environment.NewLine}== {text} ==");

    public void Note(string text) => output.WriteLine($"   {text.TrimEnd()}");

    public void Summary()
    {
        var phoneCalls = _phoneCalls == 0 ? string.Empty : $" and {_phoneCalls} calls from phones";
        output.WriteLine($"{Environment.NewLine}{_operations} requests{phoneCalls}, all as expected.");
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

    /// <summary>Prints a call from a phone of the emulator.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="call">The call, which has ended.</param>
    /// <param name="log">What the server logged meanwhile.</param>
    public void PhoneCall(string what, PhoneCall call, IReadOnlyList<string> log)
    {
        _phoneCalls++;
        output.WriteLine($" {what}");
        foreach (var line in call.Transcript.ToString().TrimEnd().Split('\n').Concat(log))
        {
            Note(line);
        }
    }

    private void Begin(string code)
    {
        _operations++;
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
