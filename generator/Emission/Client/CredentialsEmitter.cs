using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the credentials of the document's security schemes.</summary>
internal static class CredentialsEmitter
{
    // public static class PetstoreCredential
    // {
    //     public static ApiCredential ApiKey(string key) => ApiCredentials.ApiKey(ApiKeyLocation.Header, "api_key", key);
    //
    //     public static ApiCredential PetstoreAuth(string token) => ApiCredentials.Bearer(token);
    //
    //     public static ApiCredential PetstoreAuth(ITokenProvider tokens) => ApiCredentials.Bearer(tokens);
    // }
    public static void Emit(SourceWriter writer, ApiContext context, ClientModel model)
    {
        DocumentationWriter.Write(
            writer,
            null,
            $"Creates the credentials for <c>{XmlText.Escape(model.Title ?? context.DocumentName)}</c>, one for each security scheme.",
            $"If an operation requires several credentials at once, combine them with <see cref=\"{RuntimeNames.ApiCredentials}.All\"/>.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} static class {model.CredentialsClassName}");
        writer.Open();
        var first = true;
        foreach (var scheme in model.Security.Schemes)
        {
            foreach (var (type, name, description, value) in Ways(scheme))
            {
                if (!first)
                {
                    writer.Line();
                }

                first = false;
                EmitMethod(writer, scheme, type, name, description, value);
            }
        }

        writer.Close();
    }

    /// <summary>Emits the schemes in the API description, which convert options to credentials.</summary>
    public static void EmitTable(SourceWriter writer, EquatableArray<SecuritySchemeModel> schemes)
    {
        writer.Line("SecuritySchemes =");
        writer.Line("[");
        writer.Indent();
        foreach (var scheme in schemes)
        {
            var arguments = scheme.Kind == SecurityKind.ApiKey ? $", {Location(scheme)}, {Literals.String(scheme.Parameter)}" : string.Empty;
            writer.Line($"{RuntimeNames.SecurityScheme}.{scheme.Kind.ToString()}({Literals.String(scheme.Name)}{arguments}),");
        }

        writer.Outdent();
        writer.Line("],");
    }

    private static void EmitMethod(SourceWriter writer, SecuritySchemeModel scheme, string parameters, string[] names, string[] descriptions, string value)
    {
        var origin = $"Creates a credential for the security scheme <c>{XmlText.Escape(scheme.Name)}</c>.";
        DocumentationWriter.Write(writer, scheme.Description, origin, string.IsNullOrWhiteSpace(scheme.Description) ? null : origin);
        for (var i = 0; i < names.Length; i++)
        {
            DocumentationWriter.Parameter(writer, names[i], null, descriptions[i]);
        }

        if (scheme.Deprecated)
        {
            FileHeader.Obsolete(writer);
        }

        writer.Line($"public static {RuntimeNames.ApiCredential} {scheme.MethodName}({parameters}) => {RuntimeNames.ApiCredentials}.{value};");
    }

    private static IEnumerable<(string Parameters, string[] Names, string[] Descriptions, string Value)> Ways(SecuritySchemeModel scheme)
    {
        switch (scheme.Kind)
        {
            case SecurityKind.Basic:
                yield return ("string userName, string password", ["userName", "password"], ["The user name.", "The password."], "Basic(userName, password)");
                break;
            case SecurityKind.Bearer:
                yield return ("string token", ["token"], ["The token. It is sent unchanged with every request."], "Bearer(token)");
                yield return ($"{RuntimeNames.TokenProvider} tokens", ["tokens"], ["The provider of tokens, which is called for every request."], "Bearer(tokens)");
                break;
            default:
                yield return ("string key", ["key"], ["The API key."], $"ApiKey({Location(scheme)}, {Literals.String(scheme.Parameter)}, key)");
                break;
        }
    }

    private static string Location(SecuritySchemeModel scheme) => $"{RuntimeNames.ApiKeyLocation}.{scheme.Location}";
}
