using System;
using System.Threading.Tasks;
using Sinch.Voice;

namespace OldStyle
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            SinchVoiceClient voice = new SinchVoiceClient(
                SinchCredential.Basic(
                    Environment.GetEnvironmentVariable("SINCH_APPLICATION_KEY"), Environment.GetEnvironmentVariable("SINCH_APPLICATION_SECRET")),
                new ApiClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("SINCH_ENDPOINT")) });
            CalloutResponse callout = await voice.Callouts.CreateAsync(new ConferenceCalloutRequest
            {
                ConferenceCallout = new ConferenceCallout { Destination = new DestinationSip { Endpoint = "sip:alice@example.com" }, ConferenceId = "room" },
            });
            Console.WriteLine("Call {0}", callout.CallId.Length > 0);
            return 0;
        }
    }
}
