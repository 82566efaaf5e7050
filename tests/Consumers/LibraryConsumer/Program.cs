using System.Text.Json;
using ClientLibrary;
using LibraryConsumer;
using Sinch.Voice;

string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

var greeter = Greeter.Create(Setting("SINCH_APPLICATION_KEY"), Setting("SINCH_APPLICATION_SECRET"), new Uri(Setting("SINCH_ENDPOINT")));
CallInformation call = await greeter.GreetAsync("+14045005000", "Hello");

var record = new CallRecord("greeting", call, [new HangupAction(), new ConnectConfAction { ConferenceId = "room" }]);
string json = JsonSerializer.Serialize(record, RecordContext.Default.CallRecord);
CallRecord read = JsonSerializer.Deserialize(json, RecordContext.Default.CallRecord)!;
string action = read.Actions[1].Value is ConnectConfAction conference ? conference.ConferenceId : "?";
Console.WriteLine($"{read.Call.CallId == call.CallId} {read.Call.Status} {action}");
