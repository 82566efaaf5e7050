using System.Text.Json;
using System.Text.RegularExpressions;
using ReceivedRequest = Sinch.Voice.Emulator.ReceivedRequest;

namespace Sinch.Voice.Aot.Tests.Infrastructure;

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Template">The path, its parameters in braces.</param>
internal sealed partial record ApiOperation(string Method, string Template)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Whether a request is one of this operation.</summary>
    public bool Matches(ReceivedRequest request)
        => request.Method == Method && Regex.IsMatch(request.Path, $"^{Parameter().Replace(Template, "[^/]+")}$");

    /// <summary>Reads the document independently: neither the generator nor the emulator determines the operations to call.</summary>
    public static IReadOnlyList<ApiOperation> All()
    {
        using var document = JsonDocument.Parse(VendorDocument.Text);
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from member in path.Value.EnumerateObject()
               where s_methods.Contains(member.Name)
               select new ApiOperation(member.Name.ToUpperInvariant(), path.Name),
        ];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
