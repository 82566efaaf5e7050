using CsCheck;

namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>Creates cases and reports the problem of a case.</summary>
/// <typeparam name="T">A case.</typeparam>
internal abstract class Fuzzer<T> : IFuzzer
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>Gets the other counts for the report.</summary>
    public abstract IReadOnlyList<string> Figures { get; }

    /// <summary>The cases. The same seed makes the same case.</summary>
    protected abstract Gen<T> Cases { get; }

    /// <summary>Throws if the case shows a bug: a <see cref="FindingException"/>, or the exception that the code under test let out.</summary>
    /// <param name="value">The case.</param>
    /// <param name="thoroughly">Whether to run the checks that are too slow for every case.</param>
    protected abstract void Check(T value, bool thoroughly);

    /// <summary>Takes away from a case what a finding doesn't need.</summary>
    /// <param name="value">The case.</param>
    /// <param name="isSame">Whether a smaller case still shows the finding.</param>
    protected abstract T Reduce(T value, Func<T, bool> isSame);

    /// <summary>The case as text, for somebody who wants to reproduce it by hand.</summary>
    protected abstract string Describe(T value);

    /// <inheritdoc/>
    public Finding? Try(PCG random, bool thoroughly = false)
    {
        var seed = random.ToString();
        var value = Cases.Generate(random, null, out _);
        return TryCase(value, thoroughly) is { } exception ? Finding.Of(seed, exception) : null;
    }

    /// <inheritdoc/>
    public string Show(PCG random) => Describe(Cases.Generate(random, null, out _));

    /// <inheritdoc/>
    public Finding Shrink(Finding finding)
    {
        var smallest = Cases.Generate(PCG.Parse(finding.Seed), null, out _);
        try
        {
            // The first iteration is the finding itself, which throws; the others are tried only if they are smaller than the smallest so far.
            Cases.Sample(
                value =>
                {
                    if (IsSame(value))
                    {
                        smallest = value;
                        throw new FindingException(finding.Key, finding.Message);
                    }
                },
                seed: finding.Seed,
                iter: ShrinkingCases,
                threads: 1,
                print: _ => string.Empty);
        }
        catch (CsCheckException)
        {
            // The message contains the seed of the smallest case, which is known here.
        }

        smallest = Reduce(smallest, IsSame);
        return finding with { Message = TryCase(smallest, thoroughly: true)?.Message ?? finding.Message, Case = Describe(smallest) };

        bool IsSame(T value) => TryCase(value, thoroughly: true) is { } exception && Finding.KeyOf(exception) == finding.Key;
    }

    /// <summary>How many cases are made in search of one that is smaller and shows the same.</summary>
    private const int ShrinkingCases = 300;

    private Exception? TryCase(T value, bool thoroughly)
    {
        try
        {
            Check(value, thoroughly);
            return null;
        }
#pragma warning disable CA1031 // Every exception of the code under test is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
