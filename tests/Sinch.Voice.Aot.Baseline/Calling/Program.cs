using Sinch.Voice;

const string Key = "669E367E-6BBA-48AB-AF15-266871C28135";
const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";

var credential = args is [_, "signed"] ? SinchCredential.Signed(Key, Secret) : SinchCredential.Basic(Key, Secret);
var voice = new SinchVoiceClient(credential, new() { Endpoint = new Uri(args[0]) });
var call = await voice.Calls.GetAsync("3b0a7ccd-05e1-4728-bafd-023b77c47784");
Console.WriteLine($"{call.CallId} {call.Status}");
