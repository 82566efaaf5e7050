using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>
/// A call that came in, and the events about it as they are on the wire, <c>callid</c> in lower case. Each is a new object, to be sent or
/// changed first.
/// </summary>
public sealed class IncomingCall
{
    private readonly string _caller;
    private readonly string _called;
    private readonly Uri _platform;
    private readonly PlatformStandInOptions _options;

    internal IncomingCall(string id, string caller, string called, Uri platform, PlatformStandInOptions options)
    {
        Id = id;
        _caller = caller;
        _called = called;
        _platform = platform;
        _options = options;
    }

    /// <summary>The id of the call.</summary>
    public string Id { get; }

    /// <summary>The call reached the platform.</summary>
    public JsonObject Ice()
    {
        var ice = CallEvent("ice");
        ice["callResourceUrl"] = new Uri(_platform, $"calling/v1/calls/id/{Id}").AbsoluteUri;
        ice["userRate"] = Prices.Create(Prices.PerMinute);
        // The platform omits the plus of a caller's number.
        ice["cli"] = _caller.TrimStart('+');
        ice["to"] = Called();
        ice["domain"] = "pstn";
        ice["originationType"] = "PSTN";
        return ice;
    }

    /// <summary>The called party answered.</summary>
    public JsonObject Ace() => CallEvent("ace");

    /// <summary>A menu has a result.</summary>
    /// <param name="menuId">The menu.</param>
    /// <param name="type">The kind of result, such as <c>sequence</c> for digits or <c>return</c> for an option.</param>
    /// <param name="value">The digits, or what the option returns.</param>
    public JsonObject Pie(string menuId, string type, string value)
    {
        var pie = CallEvent("pie");
        pie["menuResult"] = new JsonObject { ["menuId"] = menuId, ["type"] = type, ["value"] = value, ["inputMethod"] = "dtmf" };
        return pie;
    }

    /// <summary>The call ended.</summary>
    /// <param name="reason">Why, such as <c>CALLERHANGUP</c>.</param>
    /// <param name="seconds">How long it lasted.</param>
    public JsonObject Dice(string reason, int seconds)
    {
        var dice = CallEvent("dice");
        dice["reason"] = reason;
        dice["result"] = "ANSWERED";
        dice["duration"] = seconds;
        dice["debit"] = Prices.Create(Prices.PerMinute * ((seconds + 59) / 60));
        dice["userRate"] = Prices.Create(Prices.PerMinute);
        dice["to"] = Called();
        dice["from"] = _caller.TrimStart('+');
        return dice;
    }

    /// <summary>A recording of the call can be fetched.</summary>
    /// <param name="destination">Where it was put.</param>
    public JsonObject RecordingAvailable(string destination)
    {
        var notify = Notify("recording_available");
        notify["destination"] = destination;
        return notify;
    }

    /// <summary>Something went wrong with the call.</summary>
    /// <param name="errorCode">What, as a number.</param>
    /// <param name="errorMessage">What, in words.</param>
    /// <param name="user">The user who called.</param>
    public JsonObject CallingError(int errorCode, string errorMessage, string user)
    {
        var notify = Notify("callingerror");
        notify["errorCode"] = errorCode;
        notify["errorMsg"] = errorMessage;
        notify["user"] = user;
        return notify;
    }

    private JsonObject CallEvent(string name) => new()
    {
        ["event"] = name,
        ["callid"] = Id,
        ["timestamp"] = WireTime.Format(_options.TimeProvider.GetUtcNow()),
        ["version"] = 1,
        ["applicationKey"] = _options.ApplicationKey,
    };

    // Neither a timestamp nor the application's key, as in the document's examples.
    private JsonObject Notify(string type) => new() { ["event"] = "notify", ["callid"] = Id, ["version"] = 1, ["type"] = type };

    private JsonObject Called() => new() { ["type"] = "did", ["endpoint"] = _called };
}
