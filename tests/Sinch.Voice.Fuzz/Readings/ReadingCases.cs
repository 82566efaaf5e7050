using CsCheck;
using Sinch.Voice.Fuzz.Models;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>Creates JSON by changing valid JSON.</summary>
internal static class ReadingCases
{
    private static readonly Gen<TreeMutation[]> s_changes = TreeMutations
        .OfData(Gen.Frequency((3, (IGen<string>)Gen.OneOf(SampleTexts.Names.ToArray())), (1, HostileText.All)))
        .Array[0, 4];

    private static readonly Gen<TextMutation[]> s_textChanges = Gen.Frequency(
        (2, (IGen<TextMutation[]>)Gen.Const(Array.Empty<TextMutation>())),
        (1, TextMutation.All.Array[1, 3]));

    /// <summary>Instances of the type mostly, examples where there are some, and now and then JSON of another type.</summary>
    public static Gen<ReadingCase> All { get; } = Gen
        .OneOf<(ModelReader, byte[])>([.. ModelReaders.All.Select(reader => Gen.Select(Gen.Const(reader), Texts(reader)))])
        .Select(s_changes, s_textChanges, Gen.Int[1, 9], (source, changes, textChanges, length) =>
            new ReadingCase(source.Item1, TextMutation.Apply(TreeMutator.Apply(source.Item2, changes), textChanges), length));

    private static Gen<byte[]> Texts(ModelReader reader)
    {
        var others = Gen.OneOf<byte[]>([.. ModelReaders.All.Select(Instances)]);
        var examples = SampleTexts.Of(reader);
        return examples.Count == 0
            ? Gen.Frequency((9, (IGen<byte[]>)Instances(reader)), (1, others))
            : Gen.Frequency((5, (IGen<byte[]>)Instances(reader)), (4, Gen.OneOf(examples.ToArray())), (1, others));
    }

    private static Gen<byte[]> Instances(ModelReader reader) => new InstanceGen(reader.Type).Select(reader.Write);
}
