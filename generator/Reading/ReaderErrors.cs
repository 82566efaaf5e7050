using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Finds where in a document what the reader library complains of stands.</summary>
/// <remarks>Of properties that it doesn't know it gives the place in the text of the message, without the indices of the arrays on the way there.</remarks>
internal sealed class ReaderErrors(JsonObject root, CancellationToken cancellationToken)
{
    private const string UnknownProperty = " is not a valid property at ";
    private const string MissingResponses = "ResponsesMustContainAtLeastOneResponse";

    private readonly bool _is31 = !SpecVersion.Is30(root);

    /// <summary>Enough for all that are near each other; what is beyond is said at the value around it.</summary>
    private readonly StepBudget _budget = new(1_000_000, cancellationToken);

    /// <summary>The places of each message that weren't given out yet: the library comes to them in the order of the document.</summary>
    private readonly Dictionary<string, Queue<string>> _pointers = [];

    /// <returns>The pointer and the message; <see langword="null"/> if what the library complains of is right.</returns>
    public (string Pointer, string Message)? Locate(OpenApiError error)
    {
        if (error is OpenApiValidatorError { RuleName: MissingResponses } && _is31 && !IsThere(error.Pointer!))
        {
            // OpenAPI 3.1 leaves it to the document whether an operation has any.
            return null;
        }

        if (string.IsNullOrEmpty(error.Pointer) && error.Message.LastIndexOf(UnknownProperty, StringComparison.Ordinal) is var end and > 0)
        {
            var (name, owner) = (error.Message.Substring(0, end), error.Message.Substring(end + UnknownProperty.Length));
            return (PointerOf(error.Message, name, owner), $"'{name}' is not a valid property here");
        }

        return (string.IsNullOrEmpty(error.Pointer) ? DocumentPointer.Root : error.Pointer!, error.Message);
    }

    private bool IsThere(string pointer)
    {
        try
        {
            return Nodes(pointer).Any();
        }
        catch (StepBudgetException)
        {
            return true;
        }
    }

    private string PointerOf(string message, string name, string owner)
    {
        try
        {
            if (!_pointers.TryGetValue(message, out var pointers))
            {
                _pointers.Add(message, pointers = new Queue<string>(Owners(owner, name).Select(pointer => DocumentPointer.Append(pointer, name))));
            }

            return pointers.Count > 0 ? pointers.Dequeue() : owner;
        }
        catch (StepBudgetException)
        {
            return owner;
        }
    }

    /// <summary>What stands beside a reference the library doesn't look at.</summary>
    private IEnumerable<string> Owners(string pointer, string name)
        => Nodes(pointer).SelectMany(Elements)
            .Where(entry => entry.Node is JsonObject members && members.ContainsKey(name) && !members.ContainsKey("$ref"))
            .Select(entry => entry.Pointer);

    /// <summary>The values at a pointer that leaves out indices.</summary>
    private IEnumerable<(JsonNode? Node, string Pointer)> Nodes(string pointer)
        => DocumentPointer.Tokens(pointer).Where(token => token.Length > 0).Aggregate(
            (IEnumerable<(JsonNode? Node, string Pointer)>)[(root, DocumentPointer.Root)],
            (nodes, token) => nodes.SelectMany(Elements)
                .Where(entry => entry.Node is JsonObject members && members.ContainsKey(token))
                .Select(entry => (entry.Node![token], DocumentPointer.Append(entry.Pointer, token))));

    /// <summary>The elements of an array; anything else itself.</summary>
    private IEnumerable<(JsonNode? Node, string Pointer)> Elements((JsonNode? Node, string Pointer) entry)
    {
        if (entry.Node is not JsonArray array)
        {
            _budget.Take();
            yield return entry;
            yield break;
        }

        for (var i = 0; i < array.Count; i++)
        {
            _budget.Take();
            yield return (array[i], DocumentPointer.Append(entry.Pointer, i));
        }
    }
}
