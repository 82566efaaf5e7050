extern alias Tasks;

using Tasks::Sinch.Voice.Generator.Tasks;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>The assembly of the package's build task. It shares source files with the generator, hence the alias.</summary>
internal static class TasksAssembly
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Sinch.Voice.Generator.Tasks.dll");

    /// <summary>The messages of the task only: ID and format.</summary>
    public static IEnumerable<(string Id, string Format)> Messages => Message.All.Select(message => (message.Id, message.Format));
}
