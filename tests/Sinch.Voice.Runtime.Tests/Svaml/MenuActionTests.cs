namespace Sinch.Voice.Runtime.Tests.Svaml;

/// <summary>What an option of a menu does, as the platform wants it written.</summary>
public sealed class MenuActionTests
{
    [Fact]
    public void Both_forms_are_written_as_the_platform_reads_them()
    {
        Assert.Equal("return(sales)", MenuAction.Return("sales").Value);
        Assert.Equal("menu(order)", MenuAction.Menu("order").Value);
    }

    [Theory]
    [InlineData("return(sales)", "sales", null)]
    [InlineData("return (sales)", "sales", null)]
    [InlineData(" Menu( sub ) ", null, "sub")]
    [InlineData("menu()", null, "")]
    [InlineData("menu(sub", null, null)]
    [InlineData("hangup", null, null)]
    [InlineData("", null, null)]
    public void What_the_platform_writes_is_read(string value, string? returned, string? menu)
    {
        var action = MenuAction.Parse(value);
        Assert.Equal((returned, menu, value), (action.ReturnValue, action.MenuId, action.Value));
    }

    [Fact]
    public void What_can_not_be_expressed_is_refused()
    {
        Refuses("The text in the parentheses is empty.", () => MenuAction.Return(""));
        Refuses("The text has a ')' at index 1. The platform has no escape for it; use another text.", () => MenuAction.Return("a)"));
        Refuses("The text has a '(' at index 0. The platform has no escape for it; use another text.", () => MenuAction.Menu("("));
        Refuses("The ID of a menu has at most 64 characters; this one has 65.", () => MenuAction.Menu(new string('a', 65)));
    }

    private static void Refuses(string message, Func<MenuAction> create)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => { create(); }).Message, StringComparison.Ordinal);
}
