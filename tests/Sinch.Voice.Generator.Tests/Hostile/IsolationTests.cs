using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>The generator opens only the files that the compiler passes.</summary>
public class IsolationTests
{
    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void No_reference_is_followed_out_of_the_document(string version)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var folder = new TemporaryFolder();
        var file = folder.Write("other.json", """{ "type": "object", "properties": { "fromElsewhere": { "type": "string" } } }""");
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/other.json";
        string[] references = [address, address + "#/a", new Uri(file).AbsoluteUri, file, "other.json", "./other.json#/properties/fromElsewhere", "../" + Path.GetFileName(folder.Path) + "/other.json", "//127.0.0.1/x", "\\\\127.0.0.1\\x"];
        var run = HostileRun.Of((folder.PathOf("api.json"), System.Text.Encoding.UTF8.GetBytes(Document(version, references)))).AssertSound();

        Assert.False(listener.Pending(), "The generator connected to an address of the document.");
        Assert.All(run.Run.Result.GeneratedSources, source => Assert.DoesNotContain("FromElsewhere", source.SourceText.ToString(), StringComparison.Ordinal));
        Assert.Equal(references.Length, run.Said.Count(diagnostic => diagnostic.Id == "SVG018" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("JsonElement", StringComparison.Ordinal)));
    }

    /// <summary>The generator's own code names no type by which a file or an address could be opened. The readers read a string.</summary>
    [Fact]
    public void The_generator_has_nothing_to_open_files_or_connections_with()
    {
        using var image = new PEReader(File.OpenRead(typeof(SinchVoiceGenerator).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToList();

        Assert.Contains("System.IO.Path", types);
        Assert.Equal(
            ["System.IO.Path", "System.IO.StringReader", "System.IO.TextReader", "System.Net.Http.HttpMethod"],
            types.Where(type => type.StartsWith("System.IO.", StringComparison.Ordinal) || type.StartsWith("System.Net.", StringComparison.Ordinal)
                || type is "System.Diagnostics.Process" or "System.AppDomain" or "System.Activator").Order(StringComparer.Ordinal));
    }

    private static string Document(string version, string[] references)
    {
        static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
        return $$"""
            { "openapi": "{{version}}", "info": { "title": "T", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": { {{string.Join(",", references.Select((reference, i) => $$"""
                "/a{{i}}": { "$ref": {{Quoted(reference)}} },
                "/b{{i}}": { "get": { "parameters": [ { "$ref": {{Quoted(reference)}} } ], "responses": { "204": { "description": "ok" } } } },
                "/c{{i}}": { "post": { "requestBody": { "$ref": {{Quoted(reference)}} }, "responses": { "200": { "$ref": {{Quoted(reference)}} } } } }
                """))}} },
              "components": { "schemas": { "A": { "type": "object", "externalDocs": { "url": {{Quoted(references[0])}} }, "properties": {
                {{string.Join(",", references.Select((reference, i) => $$""" "p{{i}}": { "$ref": {{Quoted(reference)}} }"""))}} } } } } }
            """;
    }
}
