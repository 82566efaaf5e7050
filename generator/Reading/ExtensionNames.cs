namespace Sinch.Voice.Generator.Reading;

/// <summary>The <c>x-</c> keywords that the generator reads.</summary>
internal static class ExtensionNames
{
    /// <summary>Names a component, a property, an operation, a parameter, a body or a tag for the client.</summary>
    public const string ClientName = "x-ms-client-name";

    /// <summary>Names the type of an inline schema if <see cref="ClientName"/> names the property.</summary>
    public const string ClientTypeName = "x-ms-client-type-name";

    /// <summary>The C# names of an enum's values, by value or by position.</summary>
    public const string EnumNames = "x-enum-varnames";

    /// <summary>The same as <see cref="EnumNames"/>, in AutoRest's format.</summary>
    public const string AutoRestEnum = "x-ms-enum";

    /// <summary>The descriptions of an enum's values.</summary>
    public const string EnumDescriptions = "x-enumDescriptions";

    /// <summary><c>defaultMapping</c> of OpenAPI 3.2, for earlier versions.</summary>
    public const string DefaultMapping = "x-oas-default-mapping";

    /// <summary><c>webhooks</c> in OpenAPI 3.0.</summary>
    public const string Webhooks = "x-webhooks";

    /// <summary>Marks the security scheme of Sinch's signed requests.</summary>
    public const string SinchSigned = "x-sinch-signed";
}
