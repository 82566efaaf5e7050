using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>The messages of the package's targets and their task, as written there; the generator does not report them.</summary>
/// <param name="Severity">The name of the task: <c>Warning</c> or <c>Error</c>.</param>
/// <param name="Text">The text, with properties or arguments that a build fills in.</param>
internal sealed partial record BuildMessage(string Severity, string Text)
{
    /// <summary>By ID.</summary>
    public static IReadOnlyDictionary<string, BuildMessage> All { get; } =
        Directory.EnumerateFiles(Repository.PathOf("generator/build"), "*.targets")
            .SelectMany(file => XDocument.Load(file).Descendants())
            .Where(task => task.Attribute("Code") is { Value: var id } && Descriptors.All.All(descriptor => descriptor.Id != id))
            .Select(task => (Id: task.Attribute("Code")!.Value, Message: new BuildMessage(task.Name.LocalName, task.Attribute("Text")!.Value)))
            .Concat(TasksAssembly.Messages.Select(message => (message.Id, Message: new BuildMessage("Error", message.Format))))
            .ToDictionary(message => message.Id, message => message.Message);

    public static TheoryData<string> Ids => [.. All.Keys];

    /// <summary>Returns the end of the line of a build's output with this message.</summary>
    public string PatternOf(string id)
        => $@"(^| : |\): ){Severity.ToLowerInvariant()} {id}: {string.Join(".+", PropertyPattern().Split(Text).Select(Regex.Escape))}$";

    [GeneratedRegex(@"\$\(\w+\)|\{\d\}")]
    private static partial Regex PropertyPattern();
}
