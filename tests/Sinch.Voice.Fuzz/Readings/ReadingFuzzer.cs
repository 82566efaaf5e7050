using System.Text;
using System.Text.Unicode;
using CsCheck;
using Sinch.Voice.Fuzz.Campaigns;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>
/// Reads mutated JSON with every generated reader: it throws only JsonException, all ways to read have the same result, and values are
/// written back stably and completely.
/// </summary>
internal sealed class ReadingFuzzer : Fuzzer<ReadingCase>
{
    private long _readings;
    private long _refused;

    public override string Name => "readings";

    public override IReadOnlyList<string> Figures =>
        [$"{ModelReaders.All.Count} types", $"{_readings:N0} readings in four ways", $"{_refused:N0} cases were refused with a JsonException"];

    protected override Gen<ReadingCase> Cases => ReadingCases.All;

    protected override void Check(ReadingCase value, bool thoroughly)
    {
        var outcome = Outcome.Of(value.Reader, reader => reader.Read(value.Json));
        Interlocked.Increment(ref _readings);
        AssertSame(value, outcome, "in pieces", reader => reader.Read(ByteSequence.Of(value.Json, value.PieceLength)));
        if (!value.Json.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            // A stream may begin with a byte order mark; the others are without one.
            AssertSame(value, outcome, "from a stream", reader => reader.Read(new TricklingStream(value.Json, value.PieceLength)));
        }

        if (Utf8.IsValid(value.Json))
        {
            AssertSame(value, outcome, "from a string", reader => reader.Read(Encoding.UTF8.GetString(value.Json)));
        }

        if (outcome.IsRead)
        {
            AssertStable(value, outcome);
        }
        else
        {
            Interlocked.Increment(ref _refused);
        }
    }

    protected override ReadingCase Reduce(ReadingCase value, Func<ReadingCase, bool> isSame)
        => value with { Json = JsonReducer.Reduce(value.Json, json => isSame(value with { Json = json })) };

    protected override string Describe(ReadingCase value)
        => $"{value.Reader}, in pieces of {value.PieceLength}: "
            + (Utf8.IsValid(value.Json) ? Encoding.UTF8.GetString(value.Json) : $"{Encoding.Latin1.GetString(value.Json)} ({Convert.ToHexString(value.Json)})");

    private void AssertSame(ReadingCase value, Outcome expected, string how, Func<ModelReader, object?> read)
    {
        Interlocked.Increment(ref _readings);
        var actual = Outcome.Of(value.Reader, read);
        if (actual != expected)
        {
            throw new FindingException($"Read {how} it is something else", $"{expected}\nand {how}\n{actual}");
        }
    }

    private static void AssertStable(ReadingCase value, Outcome outcome)
    {
        var again = Outcome.Of(value.Reader, reader => reader.Read(outcome.Written));
        if (!again.IsRead || !Utf8.IsValid(outcome.Written))
        {
            throw new FindingException("What was written can't be read", outcome.ToString());
        }

        if (again != outcome)
        {
            throw new FindingException("What was written is written differently when it is read", $"{outcome}\nand then\n{again}");
        }

        if (LostMembers.Find(value.Json, outcome.Written) is { } lost)
        {
            throw new FindingException("A property is lost", $"{lost}\n{outcome}");
        }
    }
}
