using Sinch.Voice;

var voice = new SinchVoiceClient(SinchCredential.Signed("669E367E-6BBA-48AB-AF15-266871C28135", "BeIukql3pTKJ8RGL5zo0DA=="), new() { Endpoint = new Uri(args[0]) });
var call = await voice.Calls.GetAsync("3b0a7ccd-05e1-4728-bafd-023b77c47784");
Console.WriteLine($"{call.CallId} {call.Status}");
