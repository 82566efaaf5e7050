using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

public sealed class RequestLogTests
{
    [Fact]
    public void TheLastRequestsAreKept()
    {
        var front = new Front(new RestSettings { MaxRecordedRequests = 2 });
        front.Send("GET", "/calling/v1/calls/id/first");
        front.Handle("GET", "/second", []);
        front.Time.Advance(TimeSpan.FromSeconds(3));
        front.Send("PATCH", "/calling/v1/calls/id/third?a=b", """{"action":{"name":"hangup"}}""");

        var requests = front.Rest.Log.Snapshot();

        Assert.Equal(["GET /second -> 401", "PATCH /calling/v1/calls/id/third?a=b -> 204"], requests.Select(request => request.ToString()));
        Assert.Equal([null, "Calling_UpdateCall"], requests.Select(request => request.OperationId));
        Assert.Equal(TimeSpan.FromSeconds(3), requests[1].ReceivedAt - requests[0].ReceivedAt);
        Assert.Equal(front.Basic, requests[1].Request.Header("authorization"));
        Assert.Equal(1, front.Rest.Log.Dropped);
    }
}
