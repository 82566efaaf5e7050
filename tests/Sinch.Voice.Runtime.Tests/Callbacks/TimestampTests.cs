using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("2014-09-24T10:59:41Z")]
    [InlineData("2014-09-24T10:59:41.5Z")]
    [InlineData("2014-09-24T10:59:41.1234567Z")]
    [InlineData("2014-09-24T10:59:41.123456789Z")]
    [InlineData("2014-09-24T10:59:41.123456789+00:00")]
    [InlineData("2014-09-24T12:59:41+02:00")]
    [InlineData("2014-09-24T02:29:41.000-08:30")]
    public async Task A_time_with_a_zone_is_understood(string timestamp)
        => Assert.True((await new Incoming { Timestamp = timestamp }.Sign().VerifyAsync()).IsAccepted);

    [Theory]
    [InlineData(null, CallbackRefusal.MissingTimestamp)]
    [InlineData("", CallbackRefusal.MissingTimestamp)]
    [InlineData(" ", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T10:59:41", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T10:59:41.123456789", CallbackRefusal.MalformedTimestamp)]
    [InlineData(" 2014-09-24T10:59:41Z", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T10:59:41Z ", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T10:59:41Z,2014-09-24T10:59:41Z", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T10:59:41ZZ", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-13-24T10:59:41Z", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T24:59:41Z", CallbackRefusal.MalformedTimestamp)]
    [InlineData("Wed, 24 Sep 2014 10:59:41 GMT", CallbackRefusal.MalformedTimestamp)]
    [InlineData("٢٠١٤-09-24T10:59:41Z", CallbackRefusal.MalformedTimestamp)]
    [InlineData("9999-12-31T23:59:59-14:00", CallbackRefusal.MalformedTimestamp)]
    [InlineData("0001-01-01T00:00:00Z", CallbackRefusal.TimestampOutsideTolerance)]
    [InlineData("9999-12-31T23:59:59Z", CallbackRefusal.TimestampOutsideTolerance)]
    public async Task Any_other_is_refused_even_if_it_is_signed(string? timestamp, CallbackRefusal refusal)
        => Assert.Equal(refusal, (await new Incoming { Timestamp = timestamp }.Sign().VerifyAsync()).Refusal);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(300)]
    [InlineData(86_400)]
    public async Task Both_edges_are_within_and_a_tick_further_is_not(int seconds)
    {
        var tolerance = TimeSpan.FromSeconds(seconds);
        foreach (var direction in new[] { -1, 1 })
        {
            var atEdge = await VerifyAtAsync(Incoming.Time + (tolerance * direction), tolerance);
            Assert.True(atEdge.IsAccepted, atEdge.Reason);
            var beyond = await VerifyAtAsync(Incoming.Time + ((tolerance + TimeSpan.FromTicks(1)) * direction), tolerance);
            Assert.Equal(CallbackRefusal.TimestampOutsideTolerance, beyond.Refusal);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(86_401)]
    public void A_tolerance_is_between_nothing_and_a_day(int seconds)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new CallbackVerifierOptions { Tolerance = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public void The_tolerance_is_five_minutes_by_default() => Assert.Equal(TimeSpan.FromMinutes(5), new CallbackVerifierOptions().Tolerance);

    private static ValueTask<CallbackVerification> VerifyAtAsync(DateTimeOffset now, TimeSpan tolerance)
    {
        var options = Incoming.Options();
        options.TimeProvider = new FakeTimeProvider(now);
        options.Tolerance = tolerance;
        return new Incoming().VerifyAsync(options);
    }
}
