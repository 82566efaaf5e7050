using System.Buffers;
using System.Text.Json;
using Sinch.Voice.Emulator.Documents;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>
/// Reads SVAML: it validates the JSON against the document's schema of the event, reads it with the generated types, and checks what the
/// schemas do not say.
/// </summary>
internal sealed class SvamlReader(PromptReader prompts)
{
    public PromptReader Prompts => prompts;

    /// <summary>Returns a plan.</summary>
    /// <exception cref="SvamlException">The platform would refuse the SVAML.</exception>
    public CallPlan Read(ReadOnlySpan<byte> utf8, SvamlSource source, Call? call)
    {
        if ((StrictJson.TryParse(utf8, out var json) ?? DocumentSchemas.Bundled.Validate(SchemaOf(source), json)) is { } violation)
        {
            throw new SvamlException(violation.Path, violation.Message);
        }

        var svaml = ApiJson.Deserialize<Wire.Svaml>(utf8) ?? throw new SvamlException("$", "is null, not an object");
        var instructions = new List<PlanInstruction>();
        for (var i = 0; i < (svaml.Instructions?.Count ?? 0); i++)
        {
            instructions.Add(new InstructionReader(prompts, call, $"$.instructions[{i}]").Read(svaml.Instructions![i].Value));
        }

        return new CallPlan(instructions, svaml.Action is { } action ? new ActionReader(prompts, call).Read(action.Value) : null);
    }

    /// <summary>Returns a plan from SVAML that is part of a request.</summary>
    /// <exception cref="SvamlException">The platform would refuse the SVAML.</exception>
    public CallPlan Read(JsonElement json, SvamlSource source, Call? call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            json.WriteTo(writer);
        }

        return Read(buffer.WrittenSpan, source, call);
    }

    private static string SchemaOf(SvamlSource source) => source switch
    {
        SvamlSource.Ice => "IceSVAMLRequestBody",
        SvamlSource.Ace => "AceSVAMLRequestBody",
        SvamlSource.Pie => "PieSVAMLRequestBody",
        _ => "SVAMLRequestBody",
    };
}
