namespace Sinch.Voice.Emulator.Tests.Coverage;

/// <summary>Names sentences of the document's descriptions that a test holds.</summary>
/// <param name="place">The schema, and the property in it, such as <c>svaml.action.park/holdPrompt</c>.</param>
/// <param name="sentences">The sentences, without the addresses of links.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DocumentedAttribute(string place, params string[] sentences) : Attribute
{
    public string Place => place;

    public IReadOnlyList<string> Sentences => sentences;
}
