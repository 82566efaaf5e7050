using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Version32;

/// <summary>Documents of OpenAPI 3.2.</summary>
internal static class Document32
{
    public const string Ok = """ "responses": { "200": { "description": "ok" } } """;

    /// <summary>A document whose paths start in line 3, and its components in the line after them.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="components">The components.</param>
    /// <param name="more">More members of the document, each with a comma after it, in line 2.</param>
    public static Spec Of(string paths, string components = "{}", string more = "") => new(
        $$"""
        { "openapi": "3.2.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
          {{more}}
          "paths": {{paths.Replace("OK", Ok.Trim(), StringComparison.Ordinal)}},
          "components": {{components}} }
        """);
}
