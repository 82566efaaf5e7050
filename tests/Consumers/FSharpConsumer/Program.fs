open System
open ClientLibrary
open Sinch.Voice

let setting name =
    match Environment.GetEnvironmentVariable name with
    | null -> invalidOp $"Set {name}."
    | value -> value

let greeter =
    Greeter.Create(setting "SINCH_APPLICATION_KEY", setting "SINCH_APPLICATION_SECRET", Uri(setting "SINCH_ENDPOINT"))

let call = greeter.GreetAsync("+14045005000", "Hello").GetAwaiter().GetResult()

// A union's value is one of its variants, so F# matches on its type.
let destination =
    match CallEndpoint.op_Implicit (DestinationSip(Endpoint = "sip:alice@example.com")) with
    | endpoint ->
        match endpoint.Value with
        | :? DestinationPstn as pstn -> pstn.Endpoint
        | :? DestinationSip as sip -> sip.Endpoint
        | _ -> "?"

printfn "%b %O %s" (call.Status.HasValue) call.Status.Value destination
