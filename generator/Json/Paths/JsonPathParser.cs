using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Parses a query by recursive descent along the grammar of RFC 9535, Appendix A.</summary>
internal sealed class JsonPathParser(string source)
{
    private readonly JsonPathText _text = new(source);

    public JsonPath Parse()
    {
        _text.Take("$", "'$'");
        var path = TakeSegments(_text);
        return _text.IsAtEnd ? path : throw _text.Expected("'.', '[' or the end");
    }

    /// <summary>Reads the segments at the position. Blanks may precede each, but not follow the last one.</summary>
    internal static JsonPath TakeSegments(JsonPathText text)
    {
        var segments = new List<Segment>();
        while (IsSegmentAhead(text))
        {
            text.SkipBlanks();
            segments.Add(TakeSegment(text));
        }

        return new JsonPath(segments.ToEquatableArray());
    }

    private static bool IsSegmentAhead(JsonPathText text)
    {
        var distance = 0;
        while (text.Peek(distance) is ' ' or '\t' or '\n' or '\r')
        {
            distance++;
        }

        return text.Peek(distance) is '.' or '[';
    }

    private static Segment TakeSegment(JsonPathText text)
    {
        if (text.TryTake(".."))
        {
            return text.Current == '['
                ? new Segment(TakeBracket(text), IsDescendant: true)
                : new Segment(new([TakeShorthand(text, "a name, '*' or '['")]), IsDescendant: true);
        }

        return text.TryTake(".")
            ? new Segment(new([TakeShorthand(text, "a name or '*'")]), IsDescendant: false)
            : new Segment(TakeBracket(text), IsDescendant: false);
    }

    private static Selector TakeShorthand(JsonPathText text, string description)
        => text.TryTake("*") ? new WildcardSelector()
            : text.TakeName() is { } name ? new NameSelector(name)
            : throw text.Expected(description);

    private static EquatableArray<Selector> TakeBracket(JsonPathText text)
    {
        text.Take("[", "'['");
        var selectors = new List<Selector>();
        do
        {
            text.SkipBlanks();
            selectors.Add(TakeSelector(text));
            text.SkipBlanks();
        }
        while (text.TryTake(","));

        text.Take("]", "',' or ']'");
        return selectors.ToEquatableArray();
    }

    private static Selector TakeSelector(JsonPathText text)
    {
        switch (text.Current)
        {
            case '\'' or '"':
                return new NameSelector(JsonPathString.Take(text));
            case '*':
                text.Next();
                return new WildcardSelector();
            case '?':
                text.Next();
                return new FilterSelector(new FilterParser(text).TakeCondition());
        }

        var start = text.TakeInteger();
        return TrySlice(text, start) is { } slice ? slice
            : start is { } index ? new IndexSelector(index)
            : throw text.Expected("a name in quotes, an index, '*' or '?'");
    }

    private static SliceSelector? TrySlice(JsonPathText text, long? start)
    {
        text.SkipBlanks();
        if (!text.TryTake(":"))
        {
            return null;
        }

        text.SkipBlanks();
        var end = text.TakeInteger();
        text.SkipBlanks();
        if (!text.TryTake(":"))
        {
            return new SliceSelector(start, end, Step: 1);
        }

        text.SkipBlanks();
        return new SliceSelector(start, end, text.TakeInteger() ?? 1);
    }
}

/// <summary>The exception for a text that is not a supported JSONPath query.</summary>
/// <param name="column">The position in the text, counted from 1.</param>
internal sealed class JsonPathException(int column, string reason) : Exception($"{reason} at column {column}")
{
    public int Column { get; } = column;
}
