using CsCheck;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>Makes changes of JSON trees.</summary>
internal static class TreeMutations
{
    /// <summary>The changes that make sense in any JSON; the others are about schemas.</summary>
    private static readonly TreeChange[] s_general =
    [
        TreeChange.Remove, TreeChange.Replace, TreeChange.Rename, TreeChange.Add, TreeChange.Duplicate, TreeChange.CopyHere, TreeChange.Swap, TreeChange.ToArray,
        TreeChange.ToString, TreeChange.Unwrap,
    ];

    /// <summary>Changes of data.</summary>
    /// <param name="names">Property names to add and rename to.</param>
    public static Gen<TreeMutation> OfData(Gen<string> names) => Of(Gen.OneOf(s_general), names, JsonPayload.All);

    /// <summary>Changes of a document that holds schemas.</summary>
    /// <param name="members">Names and values that mean something there.</param>
    public static Gen<TreeMutation> OfSchemas(Gen<(string Name, string Value)> members)
        => Gen.Frequency(
            (2, (IGen<TreeMutation>)Of(Gen.Enum<TreeChange>(), Gen.Frequency((1, (IGen<string>)HostileText.All), (1, members.Select(member => member.Name))), JsonPayload.All)),
            (1, Gen.Select(Gen.OneOf(TreeChange.Add, TreeChange.Replace), Gen.UInt, members, (change, place, member) =>
                new TreeMutation(change, place, 0, member.Name, member.Value, 0))));

    private static Gen<TreeMutation> Of(Gen<TreeChange> changes, Gen<string> names, Gen<string> payloads)
        => Gen.Select(changes, Gen.UInt, Gen.UInt, names, payloads, Gen.Int[1, 20], (change, place, other, name, payload, depth) =>
            new TreeMutation(change, place, other, name, payload, depth));
}
