using System.Text;
using System.Text.Json;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>Reads JSON that a test writes.</summary>
internal static class Json
{
    public static JsonElement Read(string text)
    {
        Assert.Null(StrictJson.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        return value;
    }

    public static SchemaViolation? Validate(string schema, string text) => DocumentSchemas.Bundled.Validate(schema, Read(text));
}
