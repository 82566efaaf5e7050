using System.Reflection;

namespace Sinch.Voice.Emulator.Tests.Coverage;

/// <summary>Every sentence that describes SVAML is held by a test, or stands here with the reason why none can.</summary>
public class DocumentedSentenceTests
{
    private const string Link = "leads to another page";
    private const string Naming = "names the property";
    private const string Advice = "is advice, not behavior";
    private const string Introduction = "introduces the next sentence";
    private const string Unheard = "concerns a voice that nobody hears";
    private const string Transport = "concerns the network of SIP, which is not emulated";

    private static readonly Dictionary<string, string> s_notHeld = new()
    {
        ["For more information about instructions, see the SVAML documentation."] = Link,
        ["Supported languages and voices are detailed here."] = Link,
        ["Read more about call headers here."] = Link,
        ["For information on how to use this feature, read more here."] = Link,
        ["Check the Supported audio formats section for more information."] = Link,
        ["Refer to the AMD documentation for more information about this setting."] = Link,
        ["The name property."] = Naming,
        ["The `name` property."] = Naming,
        ["Means \"music on hold\"."] = Naming,
        ["To change this limit, please contact support."] = Advice,
        ["To set your own CLI, you may use your verified number or your Dashboard virtual number."] = Advice,
        ["This is useful if the callout destination requires a conference PIN code or an extension."] = Advice,
        ["Valid characters are:"] = Introduction,
        ["The following values are accepted:"] = Introduction,
        ["The voice and language you want to use for the text-to-speech message."] = Unheard,
        ["This can either be defined by the ISO 639 locale and language code or by specifying a particular voice."] = Unheard,
        ["Specifies the locale."] = Unheard,
        ["Uses the language code according to `ISO 639`, a dash (`-`), and a country code according to `ISO 3166-1 alpha-2`."] = Unheard,
        ["If not specified, the default locale of `en-US` is used."] = Unheard,
        ["An optional parameter to specify the SIP transport protocol."] = Transport,
        ["If unspecified, UDP is used."] = Transport,
    };

    private static readonly HashSet<DescriptionSentence> s_named =
    [
        .. from type in typeof(DocumentedSentenceTests).Assembly.GetTypes()
           from method in type.GetMethods()
           from attribute in method.GetCustomAttributes<DocumentedAttribute>()
           from sentence in attribute.Sentences
           select new DescriptionSentence(attribute.Place, sentence),
    ];

    [Fact]
    public void Every_sentence_is_held_by_a_test_or_has_a_reason_why_not()
        => None(DescriptionSentences.All.Where(sentence => !s_named.Contains(sentence) && !s_notHeld.ContainsKey(sentence.Text)));

    [Fact]
    public void Every_sentence_that_a_test_names_is_in_the_document()
        => None(s_named.Except(DescriptionSentences.All));

    [Fact]
    public void Every_sentence_with_a_reason_is_in_the_document_and_not_held()
    {
        None(s_notHeld.Keys.Except(DescriptionSentences.All.Select(sentence => sentence.Text)));
        None(s_notHeld.Keys.Intersect(s_named.Select(sentence => sentence.Text)));
    }

    /// <summary>Fails with all that is wrong.</summary>
    private static void None<T>(IEnumerable<T> wrong) => Assert.Empty(wrong);
}
