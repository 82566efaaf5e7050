using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Aspire.Hosting;

/// <summary>The commands of an emulator in the dashboard.</summary>
internal static class EmulatorCommands
{
    public const string Call = "call";
    public const string Reset = "reset";

    /// <summary>The argument of <see cref="Call"/> for the number of the caller.</summary>
    public const string From = "from";

    /// <summary>The argument of <see cref="Call"/> for the number that is called.</summary>
    public const string To = "to";

    private const string DefaultCaller = "+12025550100";

    private const string NotRunning = "The emulator does not run.";

    public static void Add(IResourceBuilder<SinchVoiceEmulatorResource> builder)
    {
        var resource = builder.Resource;
        builder
            .WithCommand(Call, "Call", context => CallAsync(resource, context), new CommandOptions
            {
                Description = "Calls the application. The page shows the call and plays the phone.",
                IconName = "Call",
                IsHighlighted = true,
                Arguments =
                [
                    Number(From, "From", DefaultCaller),
                    Number(To, "To", resource.Options.Numbers.FirstOrDefault()),
                ],
                ValidateArguments = ValidateAsync,
                UpdateState = StateOf,
            })
            .WithCommand(Reset, "Reset", _ => ResetAsync(resource), new CommandOptions
            {
                Description = "Hangs up all calls and forgets them.",
                ConfirmationMessage = "Hang up all calls and forget them?",
                IconName = "ArrowReset",
                UpdateState = StateOf,
            });
    }

    private static InteractionInput Number(string name, string label, string? number)
        => new() { Name = name, Label = label, InputType = InputType.Text, Required = true, Value = number, Placeholder = DefaultCaller };

    private static ResourceCommandState StateOf(UpdateCommandStateContext context)
        => context.ResourceSnapshot.State?.Text == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;

    private static Task ValidateAsync(InputsDialogValidationContext context)
    {
        foreach (var input in context.Inputs)
        {
            if (!Party.IsNumber(input.Value ?? string.Empty))
            {
                context.AddValidationError(input, $"'{input.Value}' is not a telephone number such as {DefaultCaller}.");
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<ExecuteCommandResult> CallAsync(SinchVoiceEmulatorResource resource, ExecuteCommandContext context)
    {
        if (resource.Run.Platform is not { } platform)
        {
            return CommandResults.Failure(NotRunning);
        }

        var (from, to) = (context.Arguments.GetString(From)!, context.Arguments.GetString(To)!);
        var reply = await platform.Control.ExecuteAsync(new ControlCommand(ControlVerb.Call) { Phone = from, Text = to }, context.CancellationToken).ConfigureAwait(false);
        if (reply.Error is { } error)
        {
            return CommandResults.Failure(error);
        }

        return CommandResults.Success(
            $"{from} calls {to}.",
            $"[Call {reply.CallId}]({new Uri(platform.Endpoint, $"calls/{reply.CallId}")})",
            CommandResultFormat.Markdown);
    }

    private static Task<ExecuteCommandResult> ResetAsync(SinchVoiceEmulatorResource resource)
    {
        if (resource.Run.Platform is not { } platform)
        {
            return Task.FromResult(CommandResults.Failure(NotRunning));
        }

        platform.Reset();
        return Task.FromResult(CommandResults.Success("The emulator has forgotten all calls."));
    }
}
