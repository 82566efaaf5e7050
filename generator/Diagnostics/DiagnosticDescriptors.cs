using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Declares all diagnostics of the generator. IDs are stable and never reused; <c>docs/diagnostics</c> has a page for each.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "Sinch.Voice.Generator";

    public static readonly DiagnosticDescriptor UnreadableDocument = Error(
        "SVG001", "Document cannot be read", "'{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor UnsupportedDocument = Error(
        "SVG002", "Document is not OpenAPI 3.0, 3.1 or 3.2", "'{0}' is not an OpenAPI 3.0, 3.1 or 3.2 document: {1}");

    public static readonly DiagnosticDescriptor InvalidDocument = Warning(
        "SVG003", "Document violates the OpenAPI specification", "The document violates the OpenAPI specification: {0}");

    public static readonly DiagnosticDescriptor UnresolvedReference = Warning(
        "SVG004", "Reference cannot be resolved", "Reference '{0}' cannot be resolved in {1}; {2}");

    public static readonly DiagnosticDescriptor UnsupportedSchema = Warning(
        "SVG005", "Schema is not supported", "{0}; {1}");

    public static readonly DiagnosticDescriptor OperationSkipped = Warning(
        "SVG006", "Operation is skipped", "Operation '{0}' is skipped: {1}");

    public static readonly DiagnosticDescriptor UnsupportedConstruct = Warning(
        "SVG007", "Construct is skipped", "{0} is skipped: {1}");

    public static readonly DiagnosticDescriptor EnumMemberType = Info(
        "SVG008", "Enum value does not match the type of its schema", "Enum value {0} is not a string, which its schema requires; it is read and written as the string \"{1}\"");

    public static readonly DiagnosticDescriptor NameNumbered = Info(
        "SVG009", "Name is already in use", "Name '{0}' is already in use; '{1}' is used instead");

    public static readonly DiagnosticDescriptor CyclicAllOf = Warning(
        "SVG010", "Schema contains itself through allOf", "Schema '{0}' contains itself through allOf; the repetition is ignored");

    public static readonly DiagnosticDescriptor InvalidMetadata = Error(
        "SVG011", "SinchVoiceSpec metadata is invalid", "{0}=\"{1}\" of SinchVoiceSpec '{2}' is invalid: {3}");

    public static readonly DiagnosticDescriptor DuplicateClient = Error(
        "SVG012", "Two documents generate the same client", "'{0}' and '{1}' generate into the same namespace '{2}'; '{0}' is skipped. Give each SinchVoiceSpec its own Namespace");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "SVG013", "C# 12 is required", "The generated client requires C# 12 or later, but the project uses C# {0}; set <LangVersion>12</LangVersion> or target net8.0 or later");

    public static readonly DiagnosticDescriptor RuntimeMissing = Error(
        "SVG014", "Sinch.Voice.Runtime is not referenced", "The generated client requires the Sinch.Voice.Runtime package; add a reference to it");

    public static readonly DiagnosticDescriptor InvalidClientName = Warning(
        "SVG015", "Client name is invalid", "'{0}' is not a valid client name: {1}; the default name is used");

    public static readonly DiagnosticDescriptor ClientNameTaken = Warning(
        "SVG016", "Client name is already in use", "Client name '{0}' is already used by another {1}; the default name is used");

    public static readonly DiagnosticDescriptor MismatchedEnumNames = Warning(
        "SVG017", "Enum names do not match the enum", "{0} does not match its enum: {1}; {2}");

    public static readonly DiagnosticDescriptor ExternalReference = Warning(
        "SVG018", "External reference is not followed", "External reference '{0}' is not followed; {1}. {2}");

    public static readonly DiagnosticDescriptor UnmappedDiscriminatorValue = Warning(
        "SVG019", "Discriminator value maps to no variant", "Discriminator value '{0}' is ignored: '{1}' is not a variant of this union");

    public static readonly DiagnosticDescriptor VariantWithoutDiscriminator = Warning(
        "SVG020", "Variant does not declare the discriminator property", "Variant '{0}' does not declare the discriminator property '{1}'; serialized values cannot be identified");

    public static readonly DiagnosticDescriptor AmbiguousDiscriminatorValue = Warning(
        "SVG021", "Two variants have the same discriminator value", "Variant '{0}' has the same discriminator value '{1}' as variant '{2}'; the value is read as '{2}'");

    public static readonly DiagnosticDescriptor IndistinctUnion = Warning(
        "SVG022", "Variants cannot be distinguished", "The variants cannot be distinguished by a discriminator, JSON types, fixed values, or properties; the union is typed as JsonElement. Declare a discriminator");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "SVG023", "operationId is not unique", "operationId '{0}' is already used by '{1}'; both operations are generated");

    public static readonly DiagnosticDescriptor MissingOperationId = Info(
        "SVG024", "Operation has no operationId", "Operation '{0}' has no operationId; its method is named '{1}Async' after the HTTP method and the path");

    public static readonly DiagnosticDescriptor UndeclaredPathVariable = Warning(
        "SVG025", "Path parameter is not declared", "Path parameter '{0}' is not declared by '{1}'; it is treated as a required string");

    public static readonly DiagnosticDescriptor UnusedPathParameter = Warning(
        "SVG026", "Path parameter is not in the path", "Path parameter '{0}' is skipped: the path '{1}' does not contain it");

    public static readonly DiagnosticDescriptor DuplicateParameter = Warning(
        "SVG027", "Parameter is declared twice", "{0} parameter '{1}' is declared twice; the second declaration is ignored");

    public static readonly DiagnosticDescriptor UnsupportedMediaType = Warning(
        "SVG028", "Media type is not supported", "{0} is skipped: {1}");

    public static readonly DiagnosticDescriptor UnsupportedParameter = Warning(
        "SVG029", "Parameter is not supported", "{0} is skipped: {1}");

    public static readonly DiagnosticDescriptor UnsupportedSecurityScheme = Warning(
        "SVG030", "Security scheme is not supported", "Security scheme '{0}' is not supported: {1}. Authenticate in a message handler of the HttpClient");

    public static readonly DiagnosticDescriptor MismatchedDefault = Warning(
        "SVG031", "Default value does not match its schema", "Default value {0} is not {1}; the documentation quotes it unchanged");

    public static readonly DiagnosticDescriptor IgnoredPart = Info(
        "SVG032", "Parameter or keyword is ignored", "{0} is ignored: {1}");

    public static readonly DiagnosticDescriptor OptionalPathParameter = Warning(
        "SVG033", "Path parameter does not declare 'required: true'", "Path parameter '{0}' must declare 'required: true'; it is treated as required");

    public static readonly DiagnosticDescriptor ContentIgnored = Info(
        "SVG034", "Content or response is ignored", "{0} is ignored: {1}");

    public static readonly DiagnosticDescriptor ContentWithoutSingleType = Warning(
        "SVG035", "Content has no single type", "{0}; {1}");

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = Warning(
        "SVG036", "Security scheme is not declared", "Security scheme '{0}' is not declared in components.securitySchemes; the client has no credential for it");

    public static readonly DiagnosticDescriptor ServerNotAsDeclared = Info(
        "SVG037", "Server is not used as declared", "Server '{0}' {1}");

    public static readonly DiagnosticDescriptor UnnamedEnumValues = Info(
        "SVG038", "Enum values have no names", "The values of this enum are neither all strings nor all integers; no names are generated for them");

    public static readonly DiagnosticDescriptor FlattenedUnion = Info(
        "SVG039", "Variants become optional properties", "The object has both properties of its own and variants; the properties of all variants become optional properties of the object");

    public static readonly DiagnosticDescriptor UnreadableOverlay = Error(
        "SVG040", "Overlay cannot be read", "Overlay '{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor UnsupportedOverlay = Error(
        "SVG041", "File is not an OpenAPI Overlay 1.0 or 1.1", "'{0}' is not an OpenAPI Overlay 1.0 or 1.1 document: {1}");

    public static readonly DiagnosticDescriptor InvalidOverlay = Error(
        "SVG042", "Overlay violates the Overlay specification", "The overlay violates the Overlay specification: {0}");

    public static readonly DiagnosticDescriptor InvalidJsonPath = Error(
        "SVG043", "JSONPath is invalid or not supported", "'{0}' is not a supported JSONPath expression: {1}");

    public static readonly DiagnosticDescriptor OverlayConflict = Error(
        "SVG044", "Overlay cannot be applied", "The action cannot be applied to '{0}': {1}");

    public static readonly DiagnosticDescriptor OverlayTargetMissing = Warning(
        "SVG045", "Overlay target matches nothing", "Target '{0}' matches nothing in '{1}'; the action is skipped. Correct the target or remove the action");

    public static readonly DiagnosticDescriptor OverlayForOtherDocument = Warning(
        "SVG046", "Overlay extends another document", "The overlay extends '{0}'{1}, but is applied to '{2}'; correct 'extends' or the Overlay metadata of the item");

    public static readonly DiagnosticDescriptor OverlayWithoutEffect = Warning(
        "SVG047", "Overlay action has no effect", "{0} '{1}'; if the document was corrected, remove the action");

    public static readonly DiagnosticDescriptor BundledOverlayMissing = Info(
        "SVG048", "Bundled document is used without its overlay", "The bundled document '{0}' is used without its overlay; its corrections and names are missing. Add $(SinchVoiceBundledOverlay) to the Overlay metadata of the item");

    public static readonly DiagnosticDescriptor MemberRemoved = Warning(
        "SVG050", "Public member was removed", "Public member '{0}' ({2}) was removed; it was generated from {1}{3}");

    public static readonly DiagnosticDescriptor MemberChanged = Warning(
        "SVG051", "Public member has changed", "Public member '{0}' has changed from '{2}' to '{3}'; it is generated from {1}");

    public static readonly DiagnosticDescriptor MemberAdded = Info(
        "SVG052", "Public member was added", "Public member '{0}' ({2}) was added; it is generated from {1}");

    public static readonly DiagnosticDescriptor BaselineEmpty = Info(
        "SVG053", "API baseline is empty", "API baseline '{0}' is missing or empty; the public surface is not compared. Run 'dotnet build -t:{1}' to create the baseline");

    public static readonly DiagnosticDescriptor BaselineLine = Warning(
        "SVG054", "API baseline line cannot be read", "Line '{0}' is ignored: {1}");

    public static readonly DiagnosticDescriptor MembersAdded = Warning(
        "SVG055", "Public surface has new members", "{0} not in the API baseline '{1}': {2}. Run 'dotnet build -t:{3}' to update the baseline");

    public static readonly DiagnosticDescriptor ExampleMismatch = Warning(
        "SVG060", "Example does not match its schema", "The example does not match its schema: {0}");

    public static readonly DiagnosticDescriptor UndeclaredExampleProperty = Warning(
        "SVG061", "Example has an undeclared property", "Property {0} of the example is not declared in the schema{1}");

    public static readonly DiagnosticDescriptor ExampleNotChecked = Info(
        "SVG062", "Example is not checked", "{0} is not checked: {1}");

    public static readonly DiagnosticDescriptor ClientReferenced = Warning(
        "SVG074", "Referenced assembly contains the same client", "'{0}' also exists in the referenced assembly '{1}', and the types generated here hide the types of '{1}'. To use the client of '{1}', remove the generator from this project; to have two clients, give this SinchVoiceSpec its own Namespace");

    public static readonly DiagnosticDescriptor LoneSurrogate = Warning(
        "SVG083", "Unpaired surrogate in string", "Unpaired surrogate in string; replaced with U+FFFD");

    public static readonly DiagnosticDescriptor InternalError = Error(
        "SVG099", "Generator failed", "The generator failed on '{0}' with {1} ({2}); the affected output is missing. This is a defect in the generator. Report it with the document");

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity)
        => new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink.To(id));
}
