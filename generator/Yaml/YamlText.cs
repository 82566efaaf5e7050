using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Represents the text of a YAML file as the parser can read it: of the same length, so that all positions are those of the file.</summary>
/// <remarks>
/// The parser follows YAML 1.1 in some details. It ends a line at U+0085, U+2028 and U+2029, which YAML 1.2 (section 5.4) and JSON do not; they occur in
/// descriptions that were copied from word processors. It gets noncharacters for them, which text cannot contain (Unicode, section 23.7). It also takes
/// NUL for the end of the file, and a byte order mark for a part of the first key.
/// </remarks>
internal sealed class YamlText
{
    private const char ByteOrderMark = '\uFEFF';
    private const string NoLineBreaks = "\u0085\u2028\u2029";
    private const string Substitutes = "\uFDD0\uFDD1\uFDD2";

    private readonly bool _hasSubstitutes;

    private YamlText(string content, bool hasSubstitutes)
    {
        Content = content;
        _hasSubstitutes = hasSubstitutes;
    }

    public string Content { get; }

    /// <summary>Gets the position of the first character after the byte order mark.</summary>
    public int Start => Content.Length > 0 && Content[0] == ByteOrderMark ? 1 : 0;

    /// <exception cref="YamlDefectException">The text has a character that YAML does not allow.</exception>
    public static YamlText Of(SourceText text)
    {
        var content = text.ToString();
        var hasLineBreaks = false;
        for (var position = 0; position < content.Length; position++)
        {
            var character = content[position];
            if (character < ' ' && character is not ('\t' or '\n' or '\r'))
            {
                throw new YamlDefectException(new TextSpan(position, 1), $"it contains the character U+{(int)character:X4}, which YAML does not allow");
            }

            hasLineBreaks |= character is '\u0085' or '\u2028' or '\u2029';
        }

        return new YamlText(hasLineBreaks ? Replace(content, NoLineBreaks, Substitutes) : content, hasLineBreaks);
    }

    /// <summary>Returns a value of the parser as it stands in the file.</summary>
    public string Restore(string value) => _hasSubstitutes ? Replace(value, Substitutes, NoLineBreaks) : value;

    private static string Replace(string text, string characters, string replacements)
    {
        var replaced = text.ToCharArray();
        for (var position = 0; position < replaced.Length; position++)
        {
            if (characters.IndexOf(replaced[position]) is var index and >= 0)
            {
                replaced[position] = replacements[index];
            }
        }

        return new string(replaced);
    }
}
