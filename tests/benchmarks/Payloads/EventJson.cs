namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>The document's examples of events, without white space and with <c>callid</c> as on the wire. The document has no example of an ACE.</summary>
internal static class EventJson
{
    public static ReadOnlySpan<byte> Ice =>
        """{"event":"ice","callid":"3b0a7ccd-05e1-4728-bafd-023b77c47784","callResourceUrl":"https://calling-euc1.api.sinch.com/calling/v1/calls/id/3b0a7ccd-05e1-4728-bafd-023b77c47784","timestamp":"2022-03-21T13:13:59Z","version":1,"userRate":{"currencyId":"USD","amount":0.03},"cli":"31639136121","to":{"type":"did","endpoint":"+3197121281500"},"domain":"pstn","applicationKey":"3b216e8d-e385-4ff9-ae80-5d11897006b0","originationType":"PSTN"}"""u8;

    public static ReadOnlySpan<byte> Ace =>
        """{"event":"ace","callid":"3b0a7ccd-05e1-4728-bafd-023b77c47784","timestamp":"2022-03-21T13:14:04Z","version":1,"custom":"customer 4711","applicationKey":"3b216e8d-e274-4ff9-ae80-5d11897006b0","amd":{"status":"machine","reason":"longgreeting","duration":3}}"""u8;

    public static ReadOnlySpan<byte> Dice =>
        """{"event":"dice","callid":"3b0a7ccd-05e1-4728-bafd-023b77c47784","timestamp":"2022-03-21T13:14:19Z","reason":"GENERALERROR","result":"FAILED","version":1,"debit":{"currencyId":"USD","amount":0},"userRate":{"currencyId":"USD","amount":0.368},"to":{"type":"did","endpoint":"3197121281500"},"applicationKey":"3b216e8d-e274-4ff9-ae80-5d11897006b0","from":"31639136121"}"""u8;

    public static ReadOnlySpan<byte> Pie =>
        """{"event":"pie","callid":"3b0a7ccd-05e1-4728-bafd-023b77c47784","timestamp":"2022-03-21T13:14:19Z","menuResult":{"menuId":"sub","type":"sequence","value":"3576","inputMethod":"dtmf"},"version":1,"applicationKey":"3b216e8d-e274-4ff9-ae80-5d11897006b0"}"""u8;

    public static ReadOnlySpan<byte> Notify =>
        """{"event":"notify","callid":"da2d576b-d35a-476a-93cc-09e083fe8729","version":1,"type":"recording_available","destination":"path/to/my/recording.mp3"}"""u8;
}
