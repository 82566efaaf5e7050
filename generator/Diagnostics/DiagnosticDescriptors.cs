using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Everything the generator can say. IDs are stable and never reused; <c>docs/diagnostics</c> has a page for each.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "Sinch.Voice.Generator";

    public static readonly DiagnosticDescriptor NotReadable = Error(
        "SVG001", "Document can't be read", "'{0}' can't be read: {1}");

    public static readonly DiagnosticDescriptor NotSupportedDocument = Error(
        "SVG002", "Document isn't OpenAPI 3.0 or 3.1", "'{0}' isn't an OpenAPI 3.0 or 3.1 document: {1}");

    public static readonly DiagnosticDescriptor InvalidDocument = Warning(
        "SVG003", "Document breaks the OpenAPI specification", "The document breaks the OpenAPI specification: {0}");

    public static readonly DiagnosticDescriptor UnresolvedReference = Warning(
        "SVG004", "Reference can't be resolved", "'{0}' can't be resolved within the document; {1}");

    public static readonly DiagnosticDescriptor UnsupportedSchema = Warning(
        "SVG005", "Schema can't be expressed", "{0}; {1}");

    public static readonly DiagnosticDescriptor OperationLeftOut = Warning(
        "SVG006", "Operation is left out", "Operation '{0}' is left out: {1}");

    public static readonly DiagnosticDescriptor UnsupportedConstruct = Warning(
        "SVG007", "Construct is left out", "{0} is left out: {1}");

    public static readonly DiagnosticDescriptor EnumMemberType = Info(
        "SVG008", "Enum member has another type than its schema", "Enum member {0} isn't a string as its schema says; it is read and written as the string \"{1}\"");

    public static readonly DiagnosticDescriptor NameNumbered = Info(
        "SVG009", "Name is taken", "The name '{0}' is taken, so this becomes '{1}'");

    public static readonly DiagnosticDescriptor CyclicAllOf = Warning(
        "SVG010", "allOf refers to itself", "'{0}' contains itself through allOf; the repetition is left out");

    public static readonly DiagnosticDescriptor InvalidMetadata = Error(
        "SVG011", "Metadata of the SinchVoiceSpec item isn't valid", "{0}=\"{1}\" of SinchVoiceSpec '{2}' isn't valid: {3}");

    public static readonly DiagnosticDescriptor DuplicateClient = Error(
        "SVG012", "Two documents make the same client", "'{0}' and '{1}' would both generate into namespace '{2}'; give each SinchVoiceSpec a Namespace of its own");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "SVG013", "C# 12 is needed", "The generated client needs C# 12 or later, but the project is compiled as C# {0}; set <LangVersion>12</LangVersion> or target net8.0 or later");

    public static readonly DiagnosticDescriptor RuntimeMissing = Error(
        "SVG014", "Sinch.Voice.Runtime isn't referenced", "The generated client needs the package Sinch.Voice.Runtime; add a reference to it");

    public static readonly DiagnosticDescriptor InternalError = Error(
        "SVG099", "The generator failed", "The generator failed on '{0}' with {1}: {2}. This is a defect of the generator; what it was at is missing from the output");

    public static readonly DiagnosticDescriptor MemberRemoved = Warning(
        "SVG050", "Member of the public surface is gone", "'{0}' is gone from {1}; it was '{2}'");

    public static readonly DiagnosticDescriptor MemberChanged = Warning(
        "SVG051", "Member of the public surface has changed", "'{0}' of {1} has changed from '{2}' to '{3}'");

    public static readonly DiagnosticDescriptor MemberAdded = Info(
        "SVG052", "Member of the public surface is new", "'{0}' of {1} is new: '{2}'");

    public static readonly DiagnosticDescriptor BaselineEmpty = Info(
        "SVG053", "API baseline is empty", "The API baseline '{0}' is empty, so there is nothing to compare with; write today's surface to it with dotnet build -t:{1}");

    public static readonly DiagnosticDescriptor BaselineLine = Warning(
        "SVG054", "Line of the API baseline can't be read", "'{0}' is passed over: {1}");

    private static DiagnosticDescriptor Error(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static DiagnosticDescriptor Info(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true);
}
