namespace Sinch.Voice.Runtime.Tests.Parameters;

public sealed class PathSegmentTests
{
    [Theory]
    [InlineData("+46123", "+46123")]
    [InlineData("b0a7_257@192.0.2.1", "b0a7_257@192.0.2.1")]
    [InlineData("room@x:1", "room@x:1")]
    [InlineData("-._~!$&'()*+,;=:@", "-._~!$&'()*+,;=:@")]
    [InlineData("\"<>[]^`{|}", "%22%3C%3E%5B%5D%5E%60%7B%7C%7D")]
    [InlineData("a\ud83d\ude00+", "a%F0%9F%98%80+")]
    [InlineData("../../x?y#z", "..%2F..%2Fx%3Fy%23z")]
    [InlineData("a b%20ä", "a%20b%2520%C3%A4")]
    [InlineData("...", "...")]
    [InlineData("a\\b", "a%5Cb")]
    public void A_value_stays_one_segment(string value, string expected) => Assert.Equal(expected, PathSegment.Escape(value));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".;")]
    [InlineData("..;a=b")]
    [InlineData("a\r\nb")]
    [InlineData("\0")]
    public void A_value_that_can_be_no_segment_is_refused(string callId)
        => Assert.Equal("callId", Assert.Throws<ArgumentException>(() => PathSegment.Escape(callId)).ParamName);

    [Fact]
    public void Null_is_refused_by_the_name_of_the_parameter()
    {
        string @params = null!;
        Assert.Equal("params", Assert.Throws<ArgumentNullException>(() => PathSegment.Escape(@params)).ParamName);
    }

    [Fact]
    public void A_list_without_items_or_a_label_that_is_a_step_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PathSegment.Escape(Array.Empty<string>()));
        Assert.Throws<ArgumentException>(() => PathSegment.Escape(new[] { "", "" }));
        Assert.Throws<ArgumentException>(() => PathSegment.Escape(default(Color)));
        Assert.Throws<ArgumentException>(() => PathSegment.Escape(new[] { "a", "b\n" }));
        Assert.Throws<ArgumentException>(() => PathSegment.Label("."));
        Assert.Throws<ArgumentException>(() => PathSegment.Label(string.Empty));
    }

    [Fact]
    public void Other_types_are_written_as_JSON_has_them()
    {
        Assert.Equal("-5", PathSegment.Escape(-5));
        Assert.Equal("true", PathSegment.Escape(true));
        Assert.Equal("1.50", PathSegment.Escape(1.50m));
        Assert.Equal("0.5", PathSegment.Escape(0.5));
        Assert.Equal("2024-02-29", PathSegment.Escape(new DateOnly(2024, 2, 29)));
        Assert.Equal("2024-02-29T10:00:00Z", PathSegment.Escape(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2))));
        Assert.Equal("00000000-0000-0000-0000-000000000000", PathSegment.Escape(Guid.Empty));
    }

    /// <summary>The separators of a style differ from the same characters within a value, and nothing else is encoded.</summary>
    [Fact]
    public void A_part_does_not_hold_what_parts_are_told_apart_by()
    {
        Assert.Equal("a%2Cb;c=d,e", PathSegment.Escape(new[] { "a,b;c=d", "e" }));
        Assert.Equal("a%2Cb", PathSegment.Escape(new[] { "a,b" }));
        Assert.Equal("a%2Cb;c=d", PathSegment.Escape(new[] { "a,b;c=d" }, explode: true));
        Assert.Equal(".a,b;c=d", PathSegment.Label("a,b;c=d"));
        Assert.Equal(".a%2Cb,c=d", PathSegment.Label(new[] { "a,b", "c=d" }));
        Assert.Equal(".a,b.c=d", PathSegment.Label(new[] { "a,b", "c=d" }, explode: true));
        Assert.Equal(";id=a,b%3Bc%3Dd@", PathSegment.Matrix("id", "a,b;c=d@"));
        Assert.Equal(";id=a%2Cb,c%3Bd", PathSegment.Matrix("id", new[] { "a,b", "c;d" }));
        Assert.Equal(";id=a,b;id=c%3Bd", PathSegment.Matrix("id", new[] { "a,b", "c;d" }, explode: true));
    }
}
