using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>The document whose references lead to other files.</summary>
internal static class RootDocument
{
    /// <summary>A document of component schemas, which start in line 5.</summary>
    public static Spec Of(string schemas) => new Spec(
        $$"""
        { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" },
          "servers": [ { "url": "https://api.example.com" } ],
          "paths": { },
          "components": { "schemas": {
        {{schemas}} } } }
        """, "spec/api.json").WithUnreferenced();
}
