using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Finds the location of a reader library's error in the document.</summary>
/// <remarks>For unknown properties the library gives the location in the message text, without the indices of arrays.</remarks>
internal sealed class ReaderErrors(JsonObject root, CancellationToken cancellationToken)
{
    private const string UnknownProperty = " is not a valid property at ";
    private const string MissingResponses = "ResponsesMustContainAtLeastOneResponse";

    /// <summary>Reports a response without a description.</summary>
    private const string MissingResponseFields = "ResponseRequiredFields";

    /// <summary>Keywords that OpenAPI 3.2 deprecates; the library treats them as unknown.</summary>
    private static readonly HashSet<string> s_deprecatedIn32 = ["attribute", "wrapped"];

    private readonly OpenApiVersion _version = SpecVersion.Of(root);

    /// <summary>Enough for errors that are near each other; the others are reported at the parent value.</summary>
    private readonly StepBudget _budget = new(1_000_000, cancellationToken);

    /// <summary>The remaining pointers of each message: the library reports them in document order.</summary>
    private readonly Dictionary<string, Queue<string>> _pointers = [];

    /// <returns>The pointer and the message, or <see langword="null"/> if the error is wrong.</returns>
    public (string Pointer, string Message)? Locate(OpenApiError error)
    {
        // OpenAPI 3.1 does not require responses, and OpenAPI 3.2 does not require their descriptions.
        if (error is OpenApiValidatorError { RuleName: var rule }
            && ((rule == MissingResponses && _version >= OpenApiVersion.OpenApi31 && !IsThere(error.Pointer!))
                || (rule == MissingResponseFields && _version >= OpenApiVersion.OpenApi32)))
        {
            return null;
        }

        if (string.IsNullOrEmpty(error.Pointer) && error.Message.LastIndexOf(UnknownProperty, StringComparison.Ordinal) is var end and > 0)
        {
            var (name, owner) = (error.Message.Substring(0, end), error.Message.Substring(end + UnknownProperty.Length));
            return _version >= OpenApiVersion.OpenApi32 && s_deprecatedIn32.Contains(name) && owner.EndsWith("/xml", StringComparison.Ordinal)
                ? null
                : (PointerOf(error.Message, name, owner), $"'{name}' is not a valid property here");
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

    /// <summary>The library ignores the siblings of a reference.</summary>
    private IEnumerable<string> Owners(string pointer, string name)
        => Nodes(pointer).SelectMany(Elements)
            .Where(entry => entry.Node is JsonObject members && members.ContainsKey(name) && !members.ContainsKey("$ref"))
            .Select(entry => entry.Pointer);

    /// <summary>Returns the values at a pointer without indices.</summary>
    private IEnumerable<(JsonNode? Node, string Pointer)> Nodes(string pointer)
        => DocumentPointer.Tokens(pointer).Where(token => token.Length > 0).Aggregate(
            (IEnumerable<(JsonNode? Node, string Pointer)>)[(root, DocumentPointer.Root)],
            (nodes, token) => nodes.SelectMany(Elements)
                .Where(entry => entry.Node is JsonObject members && members.ContainsKey(token))
                .Select(entry => (entry.Node![token], DocumentPointer.Append(entry.Pointer, token))));

    /// <summary>Returns the elements of an array, or the value itself.</summary>
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
