using System.Text;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("""{"a":{"b":1,"b":2}}""", "$.a.b", "is there twice")]
    [InlineData("""[{"a b":1,"a b":2}]""", "$[0]['a b']", "is there twice")]
    [InlineData("""{"a":1,"\u0061":2}""", "$.a", "is there twice")]
    public void RefusesDuplicates(string json, string path, string message)
        => Assert.Equal(new SchemaViolation(path, SchemaViolationKind.DuplicateProperty, message), StrictJson.TryParse(Encoding.UTF8.GetBytes(json), out _));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{}x")]
    [InlineData("{'a':1}")]
    [InlineData("""{"a":1,}""")]
    [InlineData("{}//")]
    [InlineData("\uFEFF{}")]
    public void RefusesOtherThanJson(string json)
    {
        var violation = StrictJson.TryParse(Encoding.UTF8.GetBytes(json), out _);

        Assert.Equal(("$", SchemaViolationKind.NotJson), (violation!.Path, violation.Kind));
        Assert.StartsWith("is not JSON: ", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesInvalidUtf8()
        => Assert.Equal(
            new SchemaViolation("$", SchemaViolationKind.NotJson, "is not UTF-8"), StrictJson.TryParse([(byte)'"', 0xC3, (byte)'"'], out _));

    [Theory]
    [InlineData("""{"a":["\ud800"]}""", "$.a[0]", "has an unpaired surrogate")]
    [InlineData("""{"\ud800":1}""", "$", "has a property whose name has an unpaired surrogate")]
    public void RefusesUnpairedSurrogates(string json, string path, string message)
        => Assert.Equal(new SchemaViolation(path, SchemaViolationKind.NotJson, message), StrictJson.TryParse(Encoding.UTF8.GetBytes(json), out _));

    [Fact]
    public void ReadsPairsAndDepth()
        => Assert.Equal("\ud83d\ude00", Json.Read("""[[["\ud83d\ude00"]]]""")[0][0][0].GetString());
}
