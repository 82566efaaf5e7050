using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Yaml;

/// <summary>A YAML file that has no equivalent in JSON gets one error at its line, and costs no time.</summary>
public class YamlErrorTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { " \n", "(1,1): error SVG001: 'api.yaml' cannot be read: the file is empty" },
        { "# to do\n", "(1,1): error SVG001: 'api.yaml' cannot be read: the file contains only comments" },
        { "---\n", "(1,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is null, not an object" },
        { "- a\n", "(1,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is an array, not an object" },
        { "<html>", "(1,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is a string, not an object" },
        { "info: {}\n", "(1,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: it has no 'openapi' field with a version such as \"3.0.3\"" },
        { "info: {}\nopenapi: 3.7\n", "(2,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: its version is '3.7', which is not supported" },
        { "info: {}\nswagger: 2.0\n", "(2,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: it is a Swagger 2.0 document; convert it to OpenAPI 3.0, for example with 'npx swagger2openapi'" },
        { "openapi: yes\n", "(1,1): error SVG002: 'api.yaml' is not an OpenAPI 3.0, 3.1 or 3.2 document: its version is 'yes', which is not supported" },
        { "a:\n  - 'b\n", "(2,5): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While scanning a quoted scalar, found unexpected end of stream." },
        { "a:\r\n  b: [ 1, 2\r\n", "(3,1): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While parsing a flow sequence, did not find expected ',' or ']'." },
        { "a:\n  b: [ 1\nc: 2\n", "(2,6): error SVG001: 'api.yaml' cannot be read: it is not valid YAML near this position" },
        { "a: 1\n b: 2\n", "(2,3): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While scanning a plain scalar value, found invalid mapping." },
        { "a: b: c\n", "(1,5): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While scanning a plain scalar value, found invalid mapping." },
        { "a: @b\n", "(1,4): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While scanning for the next token, found character that cannot start any token." },
        { "a: \"\\ud800\"\n", "(1,4): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While scanning a quoted scalar, found invalid Unicode surrogates." },
        { "a: 1\nb: !<> c\n", "(2,2): error SVG001: 'api.yaml' cannot be read: it is not valid YAML near this position" },
        { "\uFEFFa: 1\nb: {\n", "(3,1): error SVG001: 'api.yaml' cannot be read: it is not valid YAML: While parsing a node, did not find expected node content." },
        { "a:\n  b: 1\n\tc: 2\n", "(3,1): error SVG001: 'api.yaml' cannot be read: a tab is used as indentation; YAML allows only spaces there" },
        { "a:\n  b:\n  \t- c\n", "(3,3): error SVG001: 'api.yaml' cannot be read: a tab is used as indentation; YAML allows only spaces there" },
        { "a:\n\tb: 1\n", "(2,1): error SVG001: 'api.yaml' cannot be read: a tab is used as indentation; YAML allows only spaces there" },
        { "a: 1\nb: x\0y\n", "(2,5): error SVG001: 'api.yaml' cannot be read: it contains the character U+0000, which YAML does not allow" },
        { "a: 1\nb: \"\u001B[0m\"\n", "(2,5): error SVG001: 'api.yaml' cannot be read: it contains the character U+001B, which YAML does not allow" },
        { "a: 1\n---\nb: 2\n", "(2,1): error SVG001: 'api.yaml' cannot be read: it contains several YAML documents; give each its own file" },
        { "a: 1\n...\nb: 2\n", "(3,1): error SVG001: 'api.yaml' cannot be read: it contains several YAML documents; give each its own file" },
        { "a: 1\nb: { c: 1, d: 2, c: 3 }\n", "(2,18): error SVG001: 'api.yaml' cannot be read: the property 'c' occurs twice in one object" },
        { "a:\n  200: x\n  \"200\": y\n", "(3,3): error SVG001: 'api.yaml' cannot be read: the property '200' occurs twice in one object" },
        { "a: 1\nb: !include c.yaml\n", "(2,4): error SVG001: 'api.yaml' cannot be read: the tag '!include' is not supported; remove it and write the value itself" },
        { "a: !!set { b, c }\n", "(1,4): error SVG001: 'api.yaml' cannot be read: the tag '!!set' is not supported; remove it and write the value itself" },
        { "a: !!str [ b ]\n", "(1,4): error SVG001: 'api.yaml' cannot be read: the tag '!!str' is not supported; remove it and write the value itself" },
        { "a:\n  - !!int 1.5\n", "(2,5): error SVG001: 'api.yaml' cannot be read: '1.5' is not a value of the tag '!!int' in JSON" },
        { "a: !!int 0xFFFFFFFFFFFFFFFFF\n", "(1,4): error SVG001: 'api.yaml' cannot be read: '0xFFFFFFFFFFFFFFFFF' is not a value of the tag '!!int' in JSON" },
        { "a: !!float .inf\n", "(1,4): error SVG001: 'api.yaml' cannot be read: '.inf' is not a value of the tag '!!float' in JSON" },
        { "a: !!bool maybe\n", "(1,4): error SVG001: 'api.yaml' cannot be read: 'maybe' is not a value of the tag '!!bool' in JSON" },
        { "a: { ? [ b ] : c }\n", "(1,8): error SVG001: 'api.yaml' cannot be read: a key is a mapping or a sequence, not a text" },
        { "a:\n  : b\n", "(2,4): error SVG001: 'api.yaml' cannot be read: a key is empty" },
        { "a: &a [ b ]\nc: { *a : 1 }\n", "(2,6): error SVG001: 'api.yaml' cannot be read: a key is an alias of a mapping or a sequence, not of a text" },
        { "a: 1\nb: { <<: c }\n", "(2,10): error SVG001: 'api.yaml' cannot be read: the value of the merge key '<<' is not a mapping, nor a sequence of mappings" },
        { "a: &a {}\nb: { <<: [ *a, 1 ] }\n", "(2,16): error SVG001: 'api.yaml' cannot be read: the value of the merge key '<<' is not a mapping, nor a sequence of mappings" },
        { "a: *b\nb: &b 1\n", "(1,4): error SVG001: 'api.yaml' cannot be read: the alias '*b' has no anchor '&b' before it" },
        { "a: &a\n  b: [ *a ]\n", "(2,8): error SVG001: 'api.yaml' cannot be read: the alias '*a' stands in the value of its own anchor" },
        { "a: &a\n  <<: *a\n", "(2,7): error SVG001: 'api.yaml' cannot be read: the alias '*a' stands in the value of its own anchor" },
        { "a:\n " + new string('[', 200) + new string(']', 200), "(2,101): error SVG001: 'api.yaml' cannot be read: it is nested deeper than 100 levels" },
        { string.Concat(Enumerable.Range(0, 150).Select(level => $"{new string(' ', level)}a:\n")), "(101,101): error SVG001: 'api.yaml' cannot be read: it is nested deeper than 100 levels" },
        { Chain(120, "[ *a ]"), "(101,12): error SVG001: 'api.yaml' cannot be read: it is nested deeper than 100 levels" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void One_error_at_the_line(string content, string expected)
    {
        var run = Generate.From(new Spec(content, "api.yaml"));
        run.AssertDiagnostics("api.yaml" + expected).AssertCompiles();
        Assert.Empty(run.HintNames);
    }

    /// <summary>Nothing is copied before the limit is checked.</summary>
    [Theory]
    [InlineData("[ *a, *a, *a, *a, *a, *a, *a, *a, *a, *a ]", "(7,14)")]
    [InlineData("{ b: *a, c: *a, d: *a, e: *a }", "(10,20)")]
    public void Aliases_of_aliases_are_bounded(string values, string position)
    {
        var host = new GeneratorHost(new Spec(Chain(40, values), "api.yaml"));
        host.Run().AssertDiagnostics($"api.yaml{position}: error SVG001: 'api.yaml' cannot be read: its aliases repeat more than 250000 values");
        Assert.InRange(host.AllocatedBytes, 0, 5_000_000);
    }

    [Fact]
    public void Aliases_of_a_long_text_are_bounded()
    {
        var host = new GeneratorHost(new Spec($"a: &a {new string('x', 64_000)}\nb: [ {string.Join(", ", Enumerable.Repeat("*a", 300))} ]\n", "api.yaml"));
        host.Run().AssertDiagnostics("api.yaml(2,1002): error SVG001: 'api.yaml' cannot be read: its aliases repeat more than 250000 values");
    }

    /// <summary>Values that each repeat the one before. Two names take turns, because a value cannot contain an alias of its own anchor.</summary>
    private static string Chain(int length, string values)
        => "a0: &a 1\n" + string.Concat(Enumerable.Range(1, length).Select(link => link % 2 == 1 ? $"a{link}: &b {values}\n" : $"a{link}: &a {values.Replace("*a", "*b", StringComparison.Ordinal)}\n"));
}
