using Sinch.Voice;

namespace CallbackServer;

/// <summary>The menus: the prompts and the options.</summary>
internal static class Menus
{
    /// <summary>The value that the option for the sales department returns.</summary>
    public const string Sales = "sales";

    public const int OrderDigits = 4;

    public const string Locale = "en-US";

    private const string Main = "main";
    private const string Order = "order";

    public static RunMenuAction Welcome { get; } = new()
    {
        Locale = Locale,
        Menus =
        [
            new()
            {
                Id = Main,
                MainPrompt = Prompt.Say("Press 1 for sales or 2 for your order."),
                Options = [new() { Dtmf = "1", Action = MenuAction.Return(Sales) }, new() { Dtmf = "2", Action = MenuAction.Menu(Order) }],
            },
            OrderMenu(Order, "Enter the 4 digits of your order."),
        ],
    };

    // An action's first menu has to be called "main", so here the menu of orders is.
    public static RunMenuAction OrderAgain { get; } = new()
    {
        Locale = Locale,
        Menus = [OrderMenu(Main, "There is no such order. Enter its 4 digits.")],
    };

    private static Menu OrderMenu(string id, string prompt) => new()
    {
        Id = id,
        MainPrompt = Prompt.Say(prompt),
        RepeatPrompt = Prompt.Say("Four digits, please."),
        Repeats = 2,
        MaxDigits = OrderDigits,
    };
}
