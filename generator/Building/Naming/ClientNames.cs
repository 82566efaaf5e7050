using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>
/// Reads the names that the document gives for the client. They are used as written. An invalid name is reported at its line, and the default name is
/// used.
/// </summary>
internal sealed class ClientNames(RawDocument document, DiagnosticSink diagnostics)
{
    private static readonly string[] s_accessors = ["get_", "set_", "op_"];

    /// <summary>Returns the name from the first of several pointers that has one.</summary>
    public GivenName? Find(params string[] pointers)
    {
        foreach (var pointer in pointers)
        {
            if (document.FindMember(pointer, ExtensionNames.ClientName) is { } value)
            {
                return Check(value, DocumentPointer.Append(pointer, ExtensionNames.ClientName));
            }
        }

        return null;
    }

    /// <summary>Returns the name from the last of several schemas that has one: later schemas narrow earlier ones.</summary>
    public GivenName? Find(IReadOnlyList<SchemaNode> nodes)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (document.FindMember(nodes[i].Pointer, ExtensionNames.ClientName) is { } value)
            {
                return Check(value, DocumentPointer.Append(nodes[i].Pointer, ExtensionNames.ClientName));
            }
        }

        return null;
    }

    /// <returns>The name, or <see langword="null"/> if it is not a C# identifier.</returns>
    public GivenName? Check(JsonNode? value, string pointer)
    {
        var name = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        if (name is null)
        {
            Refuse(pointer, value?.ToJsonString() ?? "null", "it is not a string");
            return null;
        }

        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            Refuse(pointer, name, "it is not a C# identifier");
            return null;
        }

        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
        {
            Refuse(pointer, name, "it is a C# keyword");
            return null;
        }

        if (FindHiddenProblem(name) is { } problem)
        {
            Refuse(pointer, name, problem);
            return null;
        }

        return new GivenName(name, pointer);
    }

    /// <summary>Returns the problem with a name that is an identifier but cannot be used.</summary>
    private static string? FindHiddenProblem(string name)
        => name.Length > Identifiers.Longest ? $"it is longer than {Identifiers.Longest} characters"
            : name.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format) ? "it has invisible formatting characters, which C# ignores in identifiers"
            : !name.IsNormalized() ? "it is not in Unicode normalization form C"
            : s_accessors.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "C# reserves its prefix for accessors and operators"
            : null;

    /// <summary>Checks the name of a type, for which more names are reserved.</summary>
    public GivenName? CheckType(JsonNode? value, string pointer)
    {
        if (Check(value, pointer) is { } given)
        {
            if (!given.Name.All(letter => letter is >= 'a' and <= 'z'))
            {
                return given;
            }

            Refuse(pointer, given.Name, "C# reserves type names of only lowercase letters for future keywords");
        }

        return null;
    }

    /// <summary>Reserves a given name if it is free.</summary>
    /// <param name="kind">The kind of thing that is named, for the message.</param>
    public bool Claim(NameScope scope, GivenName given, string kind) => Claim(scope, given, given.Name, kind);

    /// <summary>Reserves a name that is derived from a given one, such as <c>CallsClient</c> from <c>Calls</c>.</summary>
    public bool Claim(NameScope scope, GivenName given, string full, string kind)
    {
        switch (scope.Claim(full))
        {
            case NameClaim.Claimed:
                return true;
            case NameClaim.Reserved:
                Refuse(given.Pointer, given.Name, $"'{full}' is reserved for generated code");
                return false;
            default:
                diagnostics.Add(DiagnosticDescriptors.ClientNameTaken, given.Pointer, full, kind);
                return false;
        }
    }

    /// <summary>Reports an invalid name.</summary>
    public void Refuse(string pointer, string name, string reason)
        => diagnostics.Add(DiagnosticDescriptors.InvalidClientName, pointer, name, reason);
}
