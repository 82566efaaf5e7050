using System.Text;
using CsCheck;
using Sinch.Voice.Fuzz.Campaigns;
using Sinch.Voice.Fuzz.Readings;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>Random model instances through write and read: equal.</summary>
internal sealed class InstanceFuzzer : Fuzzer<InstanceCase>
{
    public override string Name => "models";

    public override IReadOnlyList<string> Figures => [$"{ModelReaders.All.Count} types"];

    protected override Gen<InstanceCase> Cases { get; } = Gen.OneOf<InstanceCase>(
        [.. ModelReaders.All.Select(reader => new InstanceGen(reader.Type).Select(instance => new InstanceCase(reader, instance)))]);

    protected override void Check(InstanceCase value, bool thoroughly)
    {
        var written = value.Reader.Write(value.Instance);
        if (ModelDifference.Find(value.Instance, value.Reader.Read(written)) is { } difference)
        {
            throw new FindingException($"A model changes on the way: {difference.Kind}", difference.ToString());
        }
    }

    protected override InstanceCase Reduce(InstanceCase value, Func<InstanceCase, bool> isSame) => value;

    protected override string Describe(InstanceCase value) => $"{value.Reader}: {Encoding.UTF8.GetString(value.Reader.Write(value.Instance))}";
}
