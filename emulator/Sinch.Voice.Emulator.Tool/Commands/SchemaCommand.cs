namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>schema</c>: the JSON Schema of scenario files.</summary>
internal static class SchemaCommand
{
    public static Subcommand Create(ToolHost host)
        => new Subcommand(host, "schema", "Print the JSON Schema of scenario files, for the completion of editors.", [], "schema > scenario.schema.json").Does(async (run, cancellationToken) =>
        {
            using var reader = new StreamReader(typeof(SchemaCommand).Assembly.GetManifestResourceStream("scenario.schema.json")!);
            await run.Out.WriteAsync(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Success;
        });
}
