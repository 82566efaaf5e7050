namespace Sinch.Voice.Runtime.Tests.Svaml;

/// <summary>What a caller hears, as the platform wants it written.</summary>
public sealed class PromptTests
{
    [Fact]
    public void Each_form_is_written_as_the_platform_reads_it()
    {
        Assert.Equal("#tts[Hello, you!]", Prompt.Say("Hello, you!").Value);
        Assert.Equal("#ssml[<speak>Hi<break time=\"250ms\"/></speak>]", Prompt.Ssml("<speak>Hi<break time=\"250ms\"/></speak>").Value);
        Assert.Equal("https://example.com/a%20b.wav?x=1", Prompt.Play(new Uri("https://example.com/a b.wav?x=1")).Value);
        Assert.Equal("welcome", Prompt.File("welcome").Value);
    }

    [Fact]
    public void A_sequence_is_one_prompt_or_a_collection_of_them()
    {
        PromptSequence one = Prompt.Say("Hi");
        PromptSequence? several = [Prompt.File("welcome"), Prompt.Say("Hi")];
        Assert.Equal("#tts[Hi]", one.Value);
        Assert.Equal("welcome;#tts[Hi]", several.Value.Value);
        Assert.Equal([Prompt.File("welcome"), Prompt.Say("Hi")], several.Value.ToList());
    }

    [Theory]
    [InlineData("#tts[Hello]", PromptKind.Text, "Hello")]
    [InlineData(" #TTS[ Hello ] ", PromptKind.Text, " Hello ")]
    [InlineData("#ssml[<speak>a</speak>]", PromptKind.Ssml, "<speak>a</speak>")]
    [InlineData("#href[https://example.com/a.wav]", PromptKind.Url, "https://example.com/a.wav")]
    [InlineData("https://example.com/a.wav", PromptKind.Url, "https://example.com/a.wav")]
    [InlineData("welcome", PromptKind.File, "welcome")]
    [InlineData("#tts[Hello", PromptKind.File, "#tts[Hello")]
    [InlineData("", PromptKind.File, "")]
    public void What_the_platform_writes_is_read(string value, PromptKind kind, string content)
    {
        var prompt = Prompt.Parse(value);
        Assert.Equal((kind, content, value), (prompt.Kind, prompt.Content, prompt.Value));
    }

    [Theory]
    [InlineData("#tts[a];b", "#tts[a]|b")]
    [InlineData("#ssml[Tom &amp; Jerry]; https://example.com ;;c", "#ssml[Tom &amp; Jerry]|https://example.com|c")]
    [InlineData("#tts[a;b", "#tts[a|b")]
    [InlineData("a", "a")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    public void A_text_of_several_is_split(string value, string expected)
        => Assert.Equal(expected, string.Join('|', PromptSequence.Parse(value).Select(prompt => prompt.Value)));

    [Fact]
    public void What_can_not_be_expressed_is_refused()
    {
        Refuses("The text is empty.", () => Prompt.Say(" "));
        Refuses("The text has a ']' at index 2, where the prompt would end. The platform has no escape for it; rephrase the text.", () => Prompt.Say("a ] b"));
        Refuses(
            "The text has a ';' at index 1, where another prompt would start. The platform has no escape for it; rephrase the text, or send it unchecked with Prompt.Parse.",
            () => Prompt.Ssml("a;b"));
        Refuses(
            "The text has 601 characters; the platform speaks 600. Split it into several prompts, or pass the limit that Sinch has set for your application.",
            () => Prompt.Say(new string('a', 601)));
        Refuses("'/a.wav' is not an absolute HTTP or HTTPS URL.", () => Prompt.Play(new Uri("/a.wav", UriKind.Relative)));
        Refuses("'ftp://example.com/a' is not an absolute HTTP or HTTPS URL.", () => Prompt.Play(new Uri("ftp://example.com/a")));
        Refuses("'https://example.com/a;b' contains ';', where the prompt would end. Write it as %3B.", () => Prompt.Play(new Uri("https://example.com/a;b")));
        Refuses("The name of the file is empty.", () => Prompt.File(""));
        Refuses("'#tts[Hi]' is not the name of an uploaded file. Use Say or Ssml for text, and Play for a URL.", () => Prompt.File("#tts[Hi]"));
        Refuses("The sequence has no prompts. Omit the property instead.", () => PromptSequence.Create([]));
        Refuses("Prompt 1 of the sequence is empty.", () => PromptSequence.Create([Prompt.Say("a"), default]));
    }

    [Fact]
    public void A_limit_that_Sinch_has_changed_is_passed()
        => Assert.Equal(1001, Prompt.Say(new string('a', 1001), maxLength: 1001).Content.Length);

    [Fact]
    public void Equality_is_that_of_the_texts()
    {
        Assert.True(Prompt.Say("a") == Prompt.Parse("#tts[a]"));
        Assert.True(Prompt.Say("a") != Prompt.Ssml("a"));
        Assert.True(PromptSequence.Parse("a;b") == PromptSequence.Create([Prompt.File("a"), Prompt.File("b")]));
        Assert.Equal(Prompt.Say("a").GetHashCode(), Prompt.Parse("#tts[a]").GetHashCode());
    }

    private static void Refuses<T>(string message, Func<T> create)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => { create(); }).Message, StringComparison.Ordinal);
}
