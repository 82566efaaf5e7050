using Sinch.Voice.Fuzz.Callbacks;
using Sinch.Voice.Fuzz.Campaigns;
using Sinch.Voice.Fuzz.Documents;
using Sinch.Voice.Fuzz.Models;
using Sinch.Voice.Fuzz.Readings;

namespace Sinch.Voice.Fuzz;

/// <summary>The fuzzers.</summary>
internal static class Fuzzers
{
    /// <summary>The fuzzers, by their names on the command line.</summary>
    /// <param name="withPublic">Whether the public documents beside the repository take part; which they are isn't the same everywhere.</param>
    public static IFuzzer Create(string name, bool withPublic) => name switch
    {
        "documents" => new DocumentFuzzer(withPublic),
        "readings" => new ReadingFuzzer(),
        "models" => new InstanceFuzzer(),
        "callbacks" => new CallbackFuzzer(),
        _ => throw new ArgumentException($"There is no fuzzer '{name}': it is documents, readings, models or callbacks.", nameof(name)),
    };
}
