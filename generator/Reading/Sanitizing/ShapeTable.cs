namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Lists the objects of an OpenAPI document, and the types of their keywords.</summary>
/// <remarks>
/// Each object of the specification (OpenAPI 3.0.4, 3.1.1 and 3.2.0, section "Schema") with its keywords. <c>[x]</c> is an array of x, <c>{x}</c> an object with
/// names from the document, and <c>x|y</c> either; <c>*</c> is every name that is not an extension. Other keywords are not checked.
/// </remarks>
internal static class ShapeTable
{
    public const string Document = "document";
    public const string Paths = "paths";
    public const string Schema = "schema";
    public const string Operation = "operation";

    /// <summary>The keyword for names from the document.</summary>
    public const string AnyName = "*";

    private const string Text =
        """
        document: info info, servers [server], paths paths, webhooks {path}, x-webhooks {path}, components components,
          security [{[text]}], tags [tag], externalDocs docs, jsonSchemaDialect uri
        info: title text, summary text, description text, version text, termsOfService uri, contact contact, license license
        contact: name text, url uri, email text
        license: name text, identifier text, url uri
        docs: description text, url uri
        tag: name text, description text, externalDocs docs
        server: url text, description text, variables {variable}
        variable: enum [text], default text, description text
        components: schemas {schema}, responses {response}, parameters {parameter}, examples {example}, requestBodies {body},
          headers {parameter}, securitySchemes {security}, links {link}, callbacks {callback}, pathItems {path}
        paths: * path
        path: summary text, description text, servers [server], parameters [parameter], get operation, put operation,
          post operation, delete operation, options operation, head operation, patch operation, trace operation
        operation: tags [name], summary text, description text, externalDocs docs, operationId text, parameters [parameter],
          requestBody body, responses responses, callbacks {callback}, deprecated flag, security [{[text]}], servers [server]
        callback: * path
        parameter: name text, in text, description text, required flag, deprecated flag, allowEmptyValue flag, style text,
          explode flag, allowReserved flag, schema schema, examples {example}, content {media}
        body: description text, required flag, content {media}
        media: schema schema, examples {example}, encoding {encoding}
        encoding: contentType text, headers {parameter}, style text, explode flag, allowReserved flag
        responses: * response
        response: description text, headers {parameter}, content {media}, links {link}
        example: summary text, description text, externalValue text
        link: operationRef text, operationId text, parameters {any}, description text, server server
        security: type text, description text, name text, in text, scheme text, bearerFormat text, flows flows, openIdConnectUrl uri
        flows: implicit flow, password flow, clientCredentials flow, authorizationCode flow
        flow: authorizationUrl uri, tokenUrl uri, refreshUrl uri, scopes {text}
        schema: type text|[text], format text, title text, description text, enum [any], nullable flag, readOnly flag, writeOnly flag,
          deprecated flag, pattern text, multipleOf decimal, maximum number, minimum number, exclusiveMaximum limit,
          exclusiveMinimum limit, maxLength count, minLength count, maxItems count, minItems count, uniqueItems flag,
          maxProperties count, minProperties count, required [text], properties {schema}, patternProperties {schema},
          additionalProperties schema|flag, unevaluatedProperties schema|flag, items schema, allOf [schema], oneOf [schema],
          anyOf [schema], not schema, dependentSchemas {schema}, discriminator discriminator, xml xml, externalDocs docs, $id uri, $schema uri, $comment text,
          contentMediaType text, contentEncoding text, contentSchema schema, x-jsonschema-contentMediaType text,
          x-jsonschema-contentEncoding text, x-jsonschema-contentSchema schema,
          $anchor text, $dynamicRef reference, $dynamicAnchor text, $vocabulary {flag}, $defs {schema}, definitions {schema}
        discriminator: propertyName text, mapping {reference}
        xml: name text, namespace absolute, prefix text, attribute flag, wrapped flag
        """;

    /// <summary>The keywords of OpenAPI 3.2, in addition to those of earlier versions.</summary>
    private const string AddedIn32 =
        """
        document: $self uri
        tag: summary text, parent name, kind text
        server: name text
        components: mediaTypes {media}
        path: query operation, additionalOperations {operation}
        media: itemSchema schema, prefixEncoding [encoding], itemEncoding encoding
        encoding: encoding {encoding}, prefixEncoding [encoding], itemEncoding encoding
        response: summary text
        example: serializedValue text
        security: oauth2MetadataUrl uri, deprecated flag
        flows: deviceAuthorization flow
        flow: deviceAuthorizationUrl uri
        discriminator: defaultMapping reference
        xml: nodeType text
        """;

    private static readonly Dictionary<OpenApiVersion, Dictionary<string, Dictionary<string, Shape>>> s_versions = new()
    {
        [OpenApiVersion.OpenApi30] = Read("flag", Text),
        [OpenApiVersion.OpenApi31] = Read("number", Text),
        [OpenApiVersion.OpenApi32] = Read("number", Text + "\n" + AddedIn32),
    };

    /// <summary>The shapes by object and keyword.</summary>
    public static Dictionary<string, Dictionary<string, Shape>> Of(OpenApiVersion version) => s_versions[version];

    /// <param name="limit">The type of an exclusive limit, which depends on the version.</param>
    /// <param name="text">The objects. An object may occur twice.</param>
    private static Dictionary<string, Dictionary<string, Shape>> Read(string limit, string text)
        => text.Replace("\r", string.Empty).Replace("\n  ", " ").Split('\n')
            .Select(line => line.Split([": "], 2, StringSplitOptions.None))
            .GroupBy(line => line[0], line => line[1].Split([", "], StringSplitOptions.None).Select(entry => entry.Split(' ')))
            .ToDictionary(
                shape => shape.Key,
                shape => shape.SelectMany(keywords => keywords).ToDictionary(entry => entry[0], entry => Parse(entry[1] == "limit" ? limit : entry[1])));

    private static Shape Parse(string text) => text switch
    {
        "any" => new Shape.Any(),
        "text" => new Shape.Scalar(ScalarKind.Text),
        "name" => new Shape.Scalar(ScalarKind.Name),
        "flag" => new Shape.Scalar(ScalarKind.Flag),
        "number" => new Shape.Scalar(ScalarKind.Number),
        "decimal" => new Shape.Scalar(ScalarKind.Decimal),
        "count" => new Shape.Scalar(ScalarKind.Count),
        "uri" => new Shape.Scalar(ScalarKind.Uri),
        "reference" => new Shape.Scalar(ScalarKind.Reference),
        "absolute" => new Shape.Scalar(ScalarKind.AbsoluteUri),
        _ when text.Contains('|') => new Shape.Either([.. text.Split('|').Select(Parse)]),
        ['[', ..] => new Shape.List(Parse(text.Substring(1, text.Length - 2))),
        ['{', ..] => new Shape.Map(Parse(text.Substring(1, text.Length - 2))),
        _ => new Shape.Named(text),
    };
}
