using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>What is said of servers that aren't called as they stand.</summary>
internal static class ServerNotes
{
    public const string Unusable = "the URL must use http or https, have a default for each variable, and have no user, query, or fragment";

    public static void IsLeftOut(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, pointer, $"Server '{Printable.Text(url)}'", Unusable);

    public static void IsIncomplete(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), "is not an absolute URL; set ApiClientOptions.Endpoint");

    public static void IsAtTheOthersHost(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), "is not an absolute URL; the host of the other operations is used");

    public static void HasOtherAddresses(DiagnosticSink diagnostics, string pointer, string url, Uri called, string option)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), $"is called as '{called.AbsoluteUri}' with the defaults of its variables; set {option} to use another URL");

    public static void IsFirstOfSeveral(DiagnosticSink diagnostics, string pointer, string url)
        => diagnostics.Add(
            DiagnosticDescriptors.ServerNotAsWritten, pointer, Printable.Text(url), "is the first of several servers and the only one used; set ApiClientOptions.ServerOverrides to use another server");
}
