using System.Text;

namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>SVAML with a menu, as large as the document's example becomes when a company puts all of its departments into it.</summary>
internal static class MenuJson
{
    private const int Size = 20_000;

    public static byte[] Create()
    {
        var json = new StringBuilder(
            """{"instructions":[{"name":"say","text":"Thank you for calling Sinch!","locale":"en-US"}],"action":{"name":"runMenu","barge":true,"locale":"en-US","mainMenu":"main","enableVoice":false,"menus":[""");
        for (var i = 0; json.Length < Size; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(Menu(i));
        }

        return Encoding.UTF8.GetBytes(json.Append("]}}").ToString());
    }

    private static string Menu(int number) => number % 2 == 0
        ? $$"""{"id":"{{(number == 0 ? "main" : $"main{number}")}}","mainPrompt":"#tts[This is the main menu. Press 1 for support or 2 to continue to the next menu.]","options":[{"dtmf":"1","action":"return(support)"},{"dtmf":"2","action":"menu(sub{{number}})"}]}"""
        : $$"""{"id":"sub{{number}}","mainPrompt":"#tts[This is the sub menu. Enter your 4-digit PIN]","repeatPrompt":"#tts[Please enter your 4-digit pin.]","repeats":3,"maxDigits":4,"timeoutMills":5000}""";
}
