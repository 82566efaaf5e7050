using CsCheck;

namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>A fuzzer, independent of the type of its cases.</summary>
internal interface IFuzzer
{
    /// <summary>Gets the name on the command line.</summary>
    string Name { get; }

    /// <summary>Gets the other counts for the report.</summary>
    IReadOnlyList<string> Figures { get; }

    /// <summary>Makes a case and checks it.</summary>
    /// <param name="random">The source of the case.</param>
    /// <param name="thoroughly">Whether to run the checks that are too slow for every case.</param>
    Finding? Try(PCG random, bool thoroughly = false);

    /// <summary>Makes a case and writes it down.</summary>
    string Show(PCG random);

    /// <summary>Makes the case of a finding as small as can be, and writes it down.</summary>
    Finding Shrink(Finding finding);
}
