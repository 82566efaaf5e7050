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
/// The names that the document itself gives for the client. They are used as they are written; one that can't be used is an error at
/// its own line, and the name made by rule takes its place.
/// </summary>
internal sealed class ClientNames(RawDocument document, DiagnosticSink diagnostics)
{
    private static readonly string[] s_accessors = ["get_", "set_", "op_"];

    /// <summary>The name given at the first of some places that gives one.</summary>
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

    /// <summary>The name given at the last of some schemas that gives one: it is the one that narrows the others.</summary>
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

    /// <returns>The name, or <see langword="null"/> if it is none that C# could have.</returns>
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

    /// <summary>What is wrong with a name although it looks like one.</summary>
    private static string? FindHiddenProblem(string name)
        => name.Length > Identifiers.Longest ? $"it is longer than {Identifiers.Longest} characters"
            : name.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format) ? "it has invisible formatting characters, which C# ignores in identifiers"
            : !name.IsNormalized() ? "it is not in Unicode normalization form C"
            : s_accessors.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "C# reserves its prefix for accessors and operators"
            : null;

    /// <summary>Types can have fewer names than anything else has.</summary>
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

    /// <summary>Takes a given name if it is free.</summary>
    /// <param name="kind">What is named, for the message.</param>
    public bool Claim(NameScope scope, GivenName given, string kind) => Claim(scope, given, given.Name, kind);

    /// <summary>Takes what is made of a given name, such as <c>CallsClient</c> of <c>Calls</c>.</summary>
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

    /// <summary>Says of a name that it can't be one.</summary>
    public void Refuse(string pointer, string name, string reason)
        => diagnostics.Add(DiagnosticDescriptors.InvalidClientName, pointer, name, reason);
}
