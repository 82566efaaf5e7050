using System.Text;
using Sinch.Voice.Generator.Emission;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>The names of emitted files are those of files that any file system takes.</summary>
public class HintNameTests
{
    [Fact]
    public void A_name_that_fits_is_the_type_with_its_namespace() => Assert.Equal("Contoso.Calls.Call.g.cs", HintNames.Of("Contoso.Calls", "Call"));

    [Theory]
    [InlineData("a")]
    [InlineData("\u8a9e")]
    [InlineData("\U0002070E")]
    public void A_longer_one_is_cut_between_characters_and_stays_unique(string character)
    {
        var name = string.Concat(Enumerable.Repeat(character, 200));
        var hints = new[] { HintNames.Of("N", name), HintNames.Of("N", name + character), HintNames.Of(name, "N"), HintNames.OfPublicSurface("N", name) };

        Assert.Equal(4, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(hints, hint =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(hint), 120, 128);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(hint)));
            Assert.EndsWith(".g.cs", hint, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_shortened_name_depends_on_nothing_but_the_name()
        => Assert.Equal("N." + new string('a', 104) + "-29146a273ac136d5.g.cs", HintNames.Of("N", new string('a', 200)));
}
