using System.Text.RegularExpressions;

namespace Sinch.Voice.Tests.Support;

/// <summary>A Dockerfile: its stages and their instructions.</summary>
public sealed partial class Dockerfile
{
    private Dockerfile(IReadOnlyList<DockerStage> stages) => Stages = stages;

    /// <summary>Gets the stages in order. The last one is the image.</summary>
    public IReadOnlyList<DockerStage> Stages { get; }

    /// <summary>Reads a Dockerfile.</summary>
    /// <exception cref="FormatException">A line is no instruction, or stands before the first <c>FROM</c>.</exception>
    public static Dockerfile Parse(string text)
    {
        var stages = new List<DockerStage>();
        var joined = Continuation().Replace(string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#'))), " ");
        foreach (var line in joined.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Instruction().Match(line);
            if (!match.Success)
            {
                throw new FormatException($"This is no instruction: {line}");
            }

            var (name, arguments) = (match.Groups["name"].Value, match.Groups["arguments"].Value);
            if (name == "FROM")
            {
                var words = arguments.Split(' ');
                stages.Add(new DockerStage(words[0], words.Length == 3 ? words[2] : null, []));
            }
            else if (stages.Count == 0)
            {
                throw new FormatException($"No FROM stands before: {line}");
            }
            else
            {
                stages[^1].Instructions.Add((name, arguments));
            }
        }

        return new Dockerfile(stages);
    }

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continuation();

    [GeneratedRegex("^(?<name>FROM|RUN|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL) (?<arguments>.+)$")]
    private static partial Regex Instruction();
}

/// <summary>A stage of a Dockerfile.</summary>
/// <param name="Image">The base image.</param>
/// <param name="Name">The name that <c>AS</c> gives it.</param>
/// <param name="Instructions">The instructions after <c>FROM</c>.</param>
public sealed record DockerStage(string Image, string? Name, List<(string Name, string Arguments)> Instructions)
{
    /// <summary>Gets the arguments of all instructions of a name.</summary>
    public IReadOnlyList<string> Of(string instruction) => [.. Instructions.Where(item => item.Name == instruction).Select(item => item.Arguments)];
}
