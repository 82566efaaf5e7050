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

    public static readonly DiagnosticDescriptor InvalidClientName = Warning(
        "SVG015", "Client name isn't valid", "'{0}' can't be a name in the client: {1}; the name made by rule is used");

    public static readonly DiagnosticDescriptor ClientNameTaken = Warning(
        "SVG016", "Client name is taken", "The name '{0}' is given to another {1} already; the name made by rule is used");

    public static readonly DiagnosticDescriptor EnumNames = Warning(
        "SVG017", "Names of values don't fit their enum", "{0} doesn't fit its enum: {1}; {2}");

    public static readonly DiagnosticDescriptor ExternalReference = Warning(
        "SVG018", "Reference leads out of the document", "'{0}' leads out of the document, and nothing but the document is read; {1}. Bundle the files into one first");

    public static readonly DiagnosticDescriptor StrayDiscriminatorValue = Warning(
        "SVG019", "Discriminator value leads to no variant", "Discriminator value '{0}' is left out: '{1}' isn't a variant of this union");

    public static readonly DiagnosticDescriptor VariantWithoutDiscriminator = Warning(
        "SVG020", "Variant lacks the discriminator", "Variant '{0}' has no property '{1}', by which the union tells its variants apart; what is written doesn't say that it is this variant");

    public static readonly DiagnosticDescriptor AmbiguousDiscriminatorValue = Warning(
        "SVG021", "Two variants have one discriminator value", "Variant '{0}' has the discriminator value '{1}', which is read as variant '{2}'");

    public static readonly DiagnosticDescriptor IndistinctUnion = Warning(
        "SVG022", "Variants can't be told apart", "The variants can't be told apart: no discriminator covers all of them, and neither kinds of JSON nor fixed values nor properties tell each from the others; it is typed as JsonElement");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "SVG023", "operationId isn't unique", "The operationId '{0}' is also that of {1}");

    public static readonly DiagnosticDescriptor MissingOperationId = Info(
        "SVG024", "Operation has no operationId", "{0} has no operationId; its method is named '{1}Async' after method and path");

    public static readonly DiagnosticDescriptor UndeclaredPathVariable = Warning(
        "SVG025", "Path variable isn't declared", "Path variable '{0}' isn't declared as a parameter of '{1}'; it is taken for a string");

    public static readonly DiagnosticDescriptor UnusedPathParameter = Warning(
        "SVG026", "Path parameter isn't in the path", "Path parameter '{0}' is left out: '{1}' has no such variable");

    public static readonly DiagnosticDescriptor DuplicateParameter = Warning(
        "SVG027", "Parameter is declared twice", "{0} parameter '{1}' is declared twice; the first declaration counts");

    public static readonly DiagnosticDescriptor UnsupportedMediaType = Warning(
        "SVG028", "Media type isn't supported", "{0} is left out: {1}");

    public static readonly DiagnosticDescriptor UnsupportedParameter = Warning(
        "SVG029", "Parameter isn't supported", "{0} is left out: {1}");

    public static readonly DiagnosticDescriptor UnsupportedSecurityScheme = Warning(
        "SVG030", "Security scheme isn't supported", "Security scheme '{0}' isn't supported: {1}; what it asks for has to be added by a handler of your own");

    public static readonly DiagnosticDescriptor MismatchedDefault = Warning(
        "SVG031", "Default doesn't fit its schema", "The default {0} isn't {1}; the documentation quotes it as it stands");

    public static readonly DiagnosticDescriptor IgnoredPart = Info(
        "SVG032", "Ignored as OpenAPI has it", "{0} is ignored: {1}");

    public static readonly DiagnosticDescriptor OptionalPathParameter = Warning(
        "SVG033", "Path parameter isn't required", "Path parameter '{0}' isn't said to be required, but a path can't be written without it; it is taken for required");

    public static readonly DiagnosticDescriptor ContentNotUsed = Info(
        "SVG034", "Part of a body or response isn't used", "{0} isn't used: {1}");

    public static readonly DiagnosticDescriptor ContentNotExact = Warning(
        "SVG035", "Content has no type of its own", "{0}; {1}");

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = Warning(
        "SVG036", "Security scheme isn't declared", "Security scheme '{0}' isn't among the document's securitySchemes, so the client has no credential for it");

    public static readonly DiagnosticDescriptor ServerNotAsWritten = Info(
        "SVG037", "Server isn't called as it is written", "Server '{0}' {1}");

    public static readonly DiagnosticDescriptor UnnamedEnumValues = Info(
        "SVG038", "Values of an enum get no names", "The values of this enum are neither all strings nor all whole numbers, so they get no names");

    public static readonly DiagnosticDescriptor FlattenedUnion = Info(
        "SVG039", "Alternatives become properties", "The alternatives stand beside what the object itself describes; their properties become optional ones of it");

    public static readonly DiagnosticDescriptor OverlayNotReadable = Error(
        "SVG040", "Overlay can't be read", "Overlay '{0}' can't be read: {1}");

    public static readonly DiagnosticDescriptor NotSupportedOverlay = Error(
        "SVG041", "File isn't an OpenAPI Overlay 1.0 or 1.1", "'{0}' isn't an OpenAPI Overlay 1.0 or 1.1: {1}");

    public static readonly DiagnosticDescriptor InvalidOverlay = Error(
        "SVG042", "Overlay breaks the Overlay specification", "The overlay breaks the Overlay specification: {0}");

    public static readonly DiagnosticDescriptor InvalidJsonPath = Error(
        "SVG043", "JSONPath isn't valid or not supported", "'{0}' can't be read as JSONPath: {1}");

    public static readonly DiagnosticDescriptor OverlayConflict = Error(
        "SVG044", "Overlay can't be applied", "The action can't be applied to '{0}': {1}");

    public static readonly DiagnosticDescriptor OverlayTargetMissing = Warning(
        "SVG045", "Target of an overlay matches nothing", "'{0}' matches nothing in '{1}'; correct the target, or remove the action");

    public static readonly DiagnosticDescriptor OverlayForOtherDocument = Warning(
        "SVG046", "Overlay is for another document", "The overlay extends '{0}'{1}, but it is applied to '{2}'");

    public static readonly DiagnosticDescriptor OverlayWithoutEffect = Warning(
        "SVG047", "Action of an overlay has no effect", "{0} '{1}'; if the document was corrected, remove the action");

    public static readonly DiagnosticDescriptor BundledOverlayLacking = Info(
        "SVG048", "Bundled document is used without its overlay", "The bundled document '{0}' is used without its overlay, so its corrections and names are missing; add $(SinchVoiceBundledOverlay) to the Overlay of the item");

    public static readonly DiagnosticDescriptor MemberRemoved = Warning(
        "SVG050", "Member of the public surface is gone", "'{0}' is gone from {1}; it was '{2}'{3}");

    public static readonly DiagnosticDescriptor MemberChanged = Warning(
        "SVG051", "Member of the public surface has changed", "'{0}' of {1} has changed from '{2}' to '{3}'");

    public static readonly DiagnosticDescriptor MemberAdded = Info(
        "SVG052", "Member of the public surface is new", "'{0}' of {1} is new: '{2}'");

    public static readonly DiagnosticDescriptor BaselineEmpty = Info(
        "SVG053", "API baseline is empty", "The API baseline '{0}' is missing or empty, so there is nothing to compare with; write today's surface to it with dotnet build -t:{1}");

    public static readonly DiagnosticDescriptor BaselineLine = Warning(
        "SVG054", "Line of the API baseline can't be read", "'{0}' is passed over: {1}");

    public static readonly DiagnosticDescriptor MembersAdded = Warning(
        "SVG055", "Public surface has new members", "{0} new since the API baseline '{1}': {2}; dotnet build -t:{3} writes them to it, so that its diff shows them");

    public static readonly DiagnosticDescriptor ExampleMismatch = Warning(
        "SVG060", "Example doesn't fit its schema", "The example doesn't fit its schema: {0}");

    public static readonly DiagnosticDescriptor ExampleMemberUndescribed = Warning(
        "SVG061", "Example has a member that its schema doesn't describe", "The name {0} isn't in the schema{1}");

    public static readonly DiagnosticDescriptor ExampleNotChecked = Info(
        "SVG062", "Example isn't checked", "{0} isn't checked: {1}");

    public static readonly DiagnosticDescriptor ClientReferenced = Warning(
        "SVG074", "A reference has the same client", "'{0}' is in the referenced assembly '{1}' too, and the types generated here hide those of '{1}'. "
            + "To use the client of '{1}', remove the generator from this project; to have two clients, give this SinchVoiceSpec a Namespace of its own");

    public static readonly DiagnosticDescriptor LoneSurrogate = Warning(
        "SVG083", "Half of a surrogate pair stands alone", "Half of a surrogate pair stands alone in this string, which nothing in UTF-8 can carry; it is read as U+FFFD");

    public static readonly DiagnosticDescriptor InternalError = Error(
        "SVG099", "The generator failed", "The generator failed on '{0}' with {1} ({2}). This is a defect of the generator; what it was at is missing from the output");

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity)
        => new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink.To(id));
}
