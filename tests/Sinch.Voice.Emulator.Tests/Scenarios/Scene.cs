using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>The parts that scenarios have in common.</summary>
public abstract class Scene
{
    protected const string Caller = "+12025550100";
    protected const string Application = "+12025550101";
    protected const string Callee = "+12025550141";

    internal ScriptedHandler Handler { get; } = new();

    /// <summary>A platform that gives callbacks to the handler.</summary>
    protected VoiceEmulator Create(Action<EmulatorOptions>? configure = null) => VoiceEmulator.Create(Handler, configure);

    internal static IceSvaml Connect(string number = Callee, long? dialTimeout = null, params IceInstruction[] instructions) => new()
    {
        Instructions = instructions,
        Action = new ConnectPstnAction { Number = number, DialTimeout = dialTimeout },
    };

    internal static IceSvaml RunMenu(Menu menu, params Menu[] others) => new() { Action = new RunMenuAction { Menus = [menu, .. others] } };

    internal static SayInstruction Say(string text) => new() { Text = text };

    internal static string End(CallOutcome end) => $"{end.Result} {end.Reason} {end.Duration.TotalSeconds}";
}
