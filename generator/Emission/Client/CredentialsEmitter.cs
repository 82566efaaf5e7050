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
            $"The credentials for <c>{XmlText.Escape(model.Title ?? context.DocumentName)}</c>, one for each of its security schemes.",
            $"Operations that ask for several at once take <see cref=\"{RuntimeNames.ApiCredential}.All\"/> of them.");
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

    /// <summary>The schemes in the description of the API, by which options become credentials.</summary>
    public static void EmitTable(SourceWriter writer, EquatableArray<SecuritySchemeModel> schemes)
    {
        writer.Line("SecuritySchemes =");
        writer.Line("[");
        writer.Indent();
        foreach (var scheme in schemes)
        {
            var place = scheme.Kind == SecurityKind.ApiKey ? $", {Location(scheme)}, {Literals.String(scheme.Parameter)}" : string.Empty;
            writer.Line($"{RuntimeNames.SecurityScheme}.{scheme.Kind.ToString()}({Literals.String(scheme.Name)}{place}),");
        }

        writer.Outdent();
        writer.Line("],");
    }

    private static void EmitMethod(SourceWriter writer, SecuritySchemeModel scheme, string parameters, string[] names, string[] descriptions, string value)
    {
        var origin = $"The security scheme <c>{XmlText.Escape(scheme.Name)}</c>.";
        DocumentationWriter.Write(writer, scheme.Description, origin, string.IsNullOrWhiteSpace(scheme.Description) ? null : origin);
        for (var i = 0; i < names.Length; i++)
        {
            DocumentationWriter.Parameter(writer, names[i], null, descriptions[i]);
        }

        writer.Line($"public static {RuntimeNames.ApiCredential} {scheme.MethodName}({parameters}) => {RuntimeNames.ApiCredential}.{value};");
    }

    private static IEnumerable<(string Parameters, string[] Names, string[] Descriptions, string Value)> Ways(SecuritySchemeModel scheme)
    {
        switch (scheme.Kind)
        {
            case SecurityKind.Basic:
                yield return ("string userName, string password", ["userName", "password"], ["The name of the user.", "The password."], "Basic(userName, password)");
                break;
            case SecurityKind.Bearer:
                yield return ("string token", ["token"], ["The token, which stays as it is."], "Bearer(token)");
                yield return ($"{RuntimeNames.TokenProvider} tokens", ["tokens"], ["Where tokens come from; it is asked for each request."], "Bearer(tokens)");
                break;
            default:
                yield return ("string key", ["key"], ["The key."], $"ApiKey({Location(scheme)}, {Literals.String(scheme.Parameter)}, key)");
                break;
        }
    }

    private static string Location(SecuritySchemeModel scheme) => $"{RuntimeNames.ApiKeyLocation}.{scheme.Location}";
}
