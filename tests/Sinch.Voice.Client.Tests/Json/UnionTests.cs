namespace Sinch.Voice.Client.Tests.Json;

/// <summary>Unions as a user meets them.</summary>
public class UnionTests
{
    [Fact]
    public void A_variant_converts_to_every_union_it_is_in()
    {
        var hangup = new HangupAction();
        SvamlAction any = hangup;
        AceAction ace = hangup;
        IceAction ice = hangup;
        PieAction pie = hangup;
        Assert.All(new[] { any.Value, ace.Value, ice.Value, pie.Value }, value => Assert.Same(hangup, value));
    }

    [Fact]
    public void A_union_converts_to_one_that_has_all_its_variants()
    {
        AceAction ace = new ContinueAction();
        SvamlAction any = ace;
        Assert.Same(ace.Value, any.Value);
        CallEndpoint from = new DestinationPstn { Endpoint = "+46" };
        CallEndpoint to = from;
        Assert.Same(from.Value, to.Value);
        SvamlAction none = default(AceAction);
        Assert.Null(none.Value);
    }

    [Fact]
    public void Match_calls_the_function_of_the_variant()
    {
        Assert.Equal("pstn +46", Describe(new DestinationPstn { Endpoint = "+46" }));
        Assert.Equal("did 1", Describe(new DestinationDid { Endpoint = "1" }));
        Assert.Equal("other fax", Describe(ApiJson.Deserialize<CallEndpoint>("""{ "type": "fax" }""")));
        Assert.Equal("? ", Describe(ApiJson.Deserialize<CallEndpoint>("[]")));
        Assert.Throws<InvalidOperationException>(() => Describe(default));

        static string Describe(CallEndpoint endpoint) => endpoint.Match(
            did => $"did {did.Endpoint}",
            mxp => $"mxp {mxp.Endpoint}",
            pstn => $"pstn {pstn.Endpoint}",
            sip => $"sip {sip.Endpoint}",
            conference => $"conference {conference.Endpoint}",
            other => $"other {other.Type}",
            unknown => $"? {unknown.Discriminator}");
    }

    [Fact]
    public void A_switch_over_the_value_works_in_every_version_of_the_language()
    {
        CallEndpoint? from = new CallEndpoint(new DestinationSip { Endpoint = "a@b" });
        var who = from?.Value switch { DestinationPstn p => p.Endpoint, DestinationSip s => s.Endpoint, _ => "?" };
        Assert.Equal("a@b", who);
    }

    [Fact]
    public void Unions_are_equal_if_they_hold_the_same()
    {
        var hangup = new HangupAction();
        Assert.True(new SvamlAction(hangup) == new SvamlAction(hangup));
        Assert.True(new SvamlAction(hangup) != new SvamlAction(new HangupAction()));
        Assert.True(default(SvamlAction) == new SvamlAction());
    }

    [Fact]
    public void Fixed_properties_are_there_without_being_set()
    {
        Assert.Equal("hangup", new HangupAction().Name);
        Assert.Equal(PstnDestinationType.Number, new DestinationPstn { Endpoint = "+46" }.Type);
        Assert.Equal(VoiceEventType.Ice, new IceEvent().Event);
        Assert.False(typeof(HangupAction).GetProperty("Name")!.SetMethod!.IsPublic);
    }
}
