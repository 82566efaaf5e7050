using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>What is said of servers that aren't called as they stand.</summary>
internal static class ServerNotes
{
    public const string Unusable = "it isn't an http or https URL whose variables have defaults, without user, query and fragment";

    public static void IsLeftOut(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, pointer, $"Server '{Printable.Text(url)}'", Unusable);

    public static void IsIncomplete(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), "doesn't say where the API runs: name the whole address in SinchVoiceOptions.Endpoint");

    public static void IsAtTheOthersHost(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), "doesn't say where the API runs: it is called at the host of the client's other operations");

    public static void HasOtherAddresses(DiagnosticSink diagnostics, string pointer, string url, Uri called, string option)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), $"is called as '{called.AbsoluteUri}', with the defaults of its variables: name another address in {option}");

    public static void IsFirstOfSeveral(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), "is the first of several, and the only one that is called: put another in its place in SinchVoiceOptions.ServerOverrides");
}
