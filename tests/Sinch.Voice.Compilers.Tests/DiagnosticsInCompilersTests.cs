using Sinch.Voice.Compilers.Tests.Infrastructure;

namespace Sinch.Voice.Compilers.Tests;

/// <summary>What each compiler prints for a document that the generator cannot generate as it is.</summary>
public class DiagnosticsInCompilersTests
{
    private const string Unsupported =
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Example", "version": "1" },
          "servers": [ { "url": "https://api.example.com" } ],
          "paths": {},
          "components": {
            "schemas": {
              "call": {
                "type": "object",
                "properties": {
                  "from": { "$ref": "#/components/schemas/missing" },
                  "to": { "$ref": "common.json#/components/schemas/destination" }
                }
              }
            }
          }
        }
        """;

    private const string Unreadable =
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Example" "version": "1" }
        }
        """;

    private static readonly string[] s_unsupported =
    [
        "api.json(11,11): warning SVG004: Reference '#/components/schemas/missing' cannot be resolved in the document; the value is typed as JsonElement",
        "api.json(12,11): warning SVG018: External reference 'common.json#/components/schemas/destination' is not followed; the value is typed as JsonElement. List the file in the project: <SinchVoiceSpec Include=\"api.json\" References=\"common.json\" />",
    ];

    private static readonly string[] s_unreadable =
    [
        "api.json(3,32): error SVG001: 'api.json' cannot be read: it is not valid JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'.",
    ];

    public static TheoryData<string> Compilers => Compiler.Names;

    public static TheoryData<string> Commands => Compiler.NamesWithCommand;

    [Theory]
    [MemberData(nameof(Compilers))]
    public void The_generator_reports_the_same_at_the_same_lines(string compiler)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(s_unsupported, Reported(compiler, folder, Unsupported));
        Assert.Equal(s_unreadable, Reported(compiler, folder, Unreadable));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_command_prints_the_same_at_the_same_lines(string compiler)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(s_unsupported, await PrintedAsync(compiler, folder, Unsupported, expectedExitCode: 0));
        Assert.Equal(s_unreadable, await PrintedAsync(compiler, folder, Unreadable, expectedExitCode: 1));
    }

    private static string[] Reported(string compiler, TemporaryFolder folder, string document)
        => [.. HostedCompiler.Named(compiler).Run(Diagnostics, Arguments(folder, document)).Select(line => WithoutFolder(line, folder))];

    private static async Task<string[]> PrintedAsync(string compiler, TemporaryFolder folder, string document, int expectedExitCode)
    {
        var run = await CompilerCommand.RunAsync(compiler, Arguments(folder, document));
        Assert.Equal(expectedExitCode, run.ExitCode);
        return WithoutFolder(run.Output, folder).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Arguments(TemporaryFolder folder, string document) => ClientProject.ArgumentsFor(folder.Write("api.json", document), folder);

    private static string WithoutFolder(string output, TemporaryFolder folder) => output.Replace($"{folder.Path}{Path.DirectorySeparatorChar}", string.Empty, StringComparison.Ordinal);

    private static string[] Diagnostics(string[] arguments)
        => [.. new ClientCompilation(arguments).Run().Diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).Select(diagnostic => diagnostic.ToString())];
}
